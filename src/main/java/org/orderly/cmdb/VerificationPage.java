package org.orderly.cmdb;

import java.util.List;

/**
 * One page of verifications.
 *
 * @param total how many there are on all pages
 */
public record VerificationPage(
    List<VerificationView> verifications, long total, int page, int size) {}
