package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.Map;

/**
 * A table had no answer for a case, and what stands in for it holds until a person has seen to it.
 *
 * @param version null where no table has this key
 * @param why in English, for whoever mends it
 * @param instead what holds, by the names of the table's outputs
 */
public record TableStoodIn(
    CaseNumber number, String decision, Integer version, String why, Map<String, Object> instead) {}
