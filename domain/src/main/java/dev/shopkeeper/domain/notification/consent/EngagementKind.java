package dev.shopkeeper.domain.notification.consent;

/** What a person did with an e-mail. */
public enum EngagementKind {
    /** Its picture was loaded: by the person, or by a program that loads pictures ahead of them. */
    OPENED,
    CLICKED,
    UNSUBSCRIBED
}
