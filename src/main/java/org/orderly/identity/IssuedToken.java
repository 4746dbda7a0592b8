package org.orderly.identity;

/**
 * A personal token at the one moment when its secret is known.
 *
 * @param secret to be shown once
 */
public record IssuedToken(TokenView token, String secret) {}
