package sloppy;

/**
 * Keeps every rule. Its comment may say catch (Exception anything) and "select 1 from incident".
 *
 * @param name with a full stop in {@code it.}
 */
public record Careful(String name) {}
