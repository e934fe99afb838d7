# Sourced by ./mvnw and the scripts of bench: makes JAVA_HOME a JDK 25 or later, where one is installed anywhere usual.
# A JAVA_HOME that is one already stays; where none is found, everything stays as it was.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$1/release" 2>/dev/null
}

find_jdk_25() {
  for jdk in "${JAVA_HOME:-/none}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$jdk"; then
      export JAVA_HOME="$jdk"
      return
    fi
  done
}

case $- in
*f*) # ./mvnw expands no patterns
  set +f
  find_jdk_25
  set -f
  ;;
*) find_jdk_25 ;;
esac
