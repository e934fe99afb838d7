package dev.shopkeeper.application.account;

class InMemoryLoginThrottleTest extends LoginThrottleContract {

    @Override
    protected LoginThrottle throttle(int perMinute) {
        return new InMemoryLoginThrottle(perMinute);
    }
}
