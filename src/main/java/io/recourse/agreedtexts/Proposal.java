package io.recourse.agreedtexts;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a text is to say.
 *
 * @param basedOn number of the version before it
 * @param from the first day on which it holds
 * @param changes what it says otherwise than the version before it, by field
 */
public record Proposal(TextName name, int basedOn, LocalDate from, Map<String, String> changes) {}
