package io.recourse.socialmedia;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/** The stored contacts on social media, and the cases that began there. */
public interface SocialContacts {

  /** False where this message was received before. */
  boolean received(String network, String message, Instant at);

  /** The key of the person; holds them until the transaction ends. Empty for somebody new. */
  Optional<String> person(SocialContact contact);

  /** False where somebody else met them in the meantime. */
  boolean meet(SocialContact contact, String person);

  /** The case that they opened last, if it is open still. */
  Optional<CaseNumber> openCase(SocialContact contact);

  void opened(SocialContact contact, CaseNumber number, Instant at);

  /** Who opened this case on social media; empty where it began elsewhere. */
  Optional<SocialContact> of(CaseNumber number);
}
