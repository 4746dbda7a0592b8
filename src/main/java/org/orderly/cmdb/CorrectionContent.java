package org.orderly.cmdb;

import java.util.List;

/**
 * What a correction comes to, held against the state of the items: what is shown to whoever
 * authorizes it.
 *
 * @param title by which people name it: its first item, and how many more there are
 * @param effects what it makes other, before and after
 * @param digest of plan and effects: SHA-256, in hexadecimal
 */
record CorrectionContent(
    ConfigurationPlan plan,
    String title,
    List<CorrectionEffect> effects,
    String digest,
    CorrectionWeight weight) {}
