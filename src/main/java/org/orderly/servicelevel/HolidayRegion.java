package org.orderly.servicelevel;

import java.util.List;

/**
 * A country, or a part of one, whose holidays are known.
 *
 * @param code such as {@code de}; of a part, its path within the country
 * @param name in the language of who asks
 * @param subdivisions all parts of the country, by name; a part's own follow it
 */
public record HolidayRegion(String code, String name, List<HolidayRegion> subdivisions) {}
