package io.recourse.customerfile;

import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.visits.ContactWish;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All that is known of one person.
 *
 * @param names who they are to the shop: the one they are read by first, then those merged into it
 * @param segment class by what they bought; null until it was computed
 * @param wish whether and how they want to be asked
 * @param orders the newest ten
 * @param ordered how many there are in all
 * @param cases the newest twenty
 * @param contacts the newest thirty
 */
public record CustomerFile(
    List<Customer> names,
    String segment,
    ContactWish wish,
    List<Order> orders,
    int ordered,
    List<CaseSummary> cases,
    Sums sums,
    List<Refunded> refunds,
    List<Contact> contacts,
    List<Call> calls,
    List<Care> care,
    List<Note> notes,
    List<Merge> merges) {

  private static final Set<CaseType> VISITS = EnumSet.of(CaseType.FOLLOW_UP, CaseType.SITE_VISIT);

  /**
   * What became of their cases.
   *
   * @param visits how many of them were visits, to ask or to install
   * @param satisfaction mean of their ratings, 1 to 5; null where they gave none
   */
  public record Sums(int cases, int open, int complaints, int visits, Double satisfaction) {}

  /** What they were paid back in one currency. */
  public record Refunded(Money amount, int times) {}

  /**
   * A word that went between them and us, in any way it can go.
   *
   * @param fromCustomer whether they wrote it
   * @param subject of a mail; null for words on a page, in a chat or in a text message
   */
  public record Contact(
      String channel, boolean fromCustomer, CaseNumber number, String subject, Instant at) {}

  /**
   * A call or a visit to the counter.
   *
   * @param outcome as a code
   * @param number the case it led to; null for none
   */
  public record Call(
      String channel, String need, String outcome, CaseNumber number, String agent, Instant at) {}

  /**
   * A step of a care plan.
   *
   * @param kind CONTACT, POINTS or OFFER
   * @param number the visit it went with
   * @param why it was not done; null where it was
   */
  public record Care(
      String plan, String kind, boolean done, CaseNumber number, String why, Instant at) {}

  /** What staff should know of them, or what they are interested in. */
  public record Note(Kind kind, String text, String author, Instant at) {

    /** What is noted. */
    public enum Kind {
      NOTE,
      INTEREST
    }
  }

  /**
   * Another customer of the shop whose file is read with this one.
   *
   * @param name of the other, as the shop knows them
   * @param undoUntil until when the two can be parted again
   */
  public record Merge(
      long id,
      String person,
      String name,
      String reason,
      String by,
      Instant at,
      Instant undoUntil) {

    public boolean mayPart(Instant now) {
      return now.isBefore(undoUntil);
    }
  }

  private List<Note> noted(Note.Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /** What staff should know. */
  public List<Note> remarks() {
    return noted(Note.Kind.NOTE);
  }

  public List<Note> interests() {
    return noted(Note.Kind.INTEREST);
  }

  /** Visits among their newest cases, to ask or to install. */
  public List<CaseSummary> visits() {
    return cases.stream().filter(one -> VISITS.contains(one.type())).toList();
  }

  /** The one they are read by. */
  public Customer head() {
    return names.get(0);
  }
}
