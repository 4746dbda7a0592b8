package org.orderly.notification;

/**
 * What a notification says, in the reader's language.
 *
 * @param subject one line
 * @param text for those who read plain text
 * @param html the same for those who don't
 */
public record Letter(String subject, String text, String html) {}
