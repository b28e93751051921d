package io.recourse.casefile.web;

import java.util.Map;

/**
 * Who wrote and did what on a case, as staff call them.
 *
 * @param staff names by account
 * @param customer their name; null where it is not known
 */
public record ActorWording(Map<String, String> staff, String customer, CaseWording wording) {

  static ActorWording of(CaseJson about, Map<String, String> staff, CaseWording wording) {
    String customer = about.customer() == null ? null : about.customer().name();
    return new ActorWording(staff, customer, wording);
  }

  /**
   * @param kind of the actor, such as STAFF
   */
  public String say(String kind, String id) {
    return switch (kind) {
      case "STAFF" -> wording.say("case.actor.STAFF", name(id));
      case "CUSTOMER" -> customer == null ? wording.word(kind) : customer;
      case "PARTNER" -> wording.say("case.actor.PARTNER", id);
      default -> wording.word(kind);
    };
  }

  /** A colleague; accounts that are gone keep their own name. */
  public String name(String account) {
    return staff.getOrDefault(account, account);
  }
}
