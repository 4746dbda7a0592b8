package org.orderly.servicelevel;

import java.util.List;

/**
 * One page of service level reviews.
 *
 * @param total how many there are on all pages
 */
public record ServiceLevelReviewPage(
    List<ServiceLevelReviewView> reviews, long total, int page, int size) {}
