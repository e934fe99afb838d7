# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress -DskipTests -pl bootstrap -am package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 shopkeeper \
 && useradd --system --uid 10001 --gid shopkeeper --home-dir /opt/shopkeeper shopkeeper \
 && install --directory --owner=shopkeeper --group=shopkeeper /opt/shopkeeper /data
USER shopkeeper
WORKDIR /opt/shopkeeper
COPY --chown=shopkeeper --from=build /src/bootstrap/target/lib lib
COPY --chown=shopkeeper --from=build /src/bootstrap/target/shopkeeper.jar shopkeeper.jar

# A start here, on embedded servers, teaches the JVM what to load at the next one.
RUN SHOPKEEPER_PORT=0 SHOPKEEPER_DATA_DIR=/tmp/rehearsal \
      java -XX:+UseParallelGC --add-modules jdk.incubator.vector -XX:AOTCacheOutput=shopkeeper.aot -jar shopkeeper.jar --rehearse \
 && rm -rf /tmp/rehearsal

ENV SHOPKEEPER_HOST=0.0.0.0 \
    SHOPKEEPER_PORT=8000 \
    SHOPKEEPER_DATA_DIR=/data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SHOPKEEPER_PORT && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q healthy <&3"]
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=70", "--add-modules", "jdk.incubator.vector", "-XX:AOTCache=shopkeeper.aot", "-jar", "shopkeeper.jar"]
