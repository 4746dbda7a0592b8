package org.orderly.servicelevel.web;

/**
 * A finding of the alignment check over HTTP.
 *
 * @param id what who agrees sends to accept it
 * @param sentence what was found, in the language of who asks
 */
record FindingResource(String id, String kind, String service, String sentence) {}
