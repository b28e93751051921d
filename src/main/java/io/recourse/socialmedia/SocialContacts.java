package io.recourse.socialmedia;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/** The stored contacts on social media, and the cases that began there. */
public interface SocialContacts {

  /** Whoever writes by this name at the same time waits until the transaction ends. */
  void hold(SocialContact contact);

  /** False where this message was received before. */
  boolean received(String network, String message, Instant at);

  /** The key of the person; empty for somebody new. */
  Optional<String> person(SocialContact contact);

  void meet(SocialContact contact, String person);

  /** The case that they opened last, if it is open still. */
  Optional<CaseNumber> openCase(SocialContact contact);

  void opened(SocialContact contact, CaseNumber number, Instant at);

  /** Who opened this case on social media; empty where it began elsewhere. */
  Optional<SocialContact> of(CaseNumber number);
}
