package org.orderly.identity;

/** An organisation that receives services. */
public record CustomerView(String key, String name, boolean retired) {}
