package io.recourse.common;

import java.util.Map;

/**
 * A state change in past tense. Published inside the transaction that makes it; audit stamps actor
 * and time and chains it (design point 10). Carries ids and scalars only, never personal data.
 *
 * @param chain the case number, or {@link #SYSTEM_CHAIN} for what belongs to no case
 * @param type a past-tense name such as {@code CaseOpened}
 * @param summary one English sentence a person can read
 * @param data scalars that a reader of the trail needs
 */
public record DomainEvent(String chain, String type, String summary, Map<String, ?> data) {

  public static final String SYSTEM_CHAIN = "system";

  public static DomainEvent of(
      CaseNumber number, String type, String summary, Map<String, ?> data) {
    return new DomainEvent(number.value(), type, summary, data);
  }

  public static DomainEvent ofSystem(String type, String summary, Map<String, ?> data) {
    return new DomainEvent(SYSTEM_CHAIN, type, summary, data);
  }
}
