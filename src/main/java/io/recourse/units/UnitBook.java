package io.recourse.units;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is kept of units beside their sale. */
public interface UnitBook {

  Optional<Known> find(String key);

  /** The unit that was given for this one. */
  Optional<Known> successor(String key);

  /** All that are kept of an article, the oldest first. */
  List<Known> keptOf(String sku);

  /** When this unit was given for another; empty where it was not. */
  Optional<Instant> givenAt(String key);

  /** Those a person registered, the newest first. */
  List<Known> registeredBy(String person);

  /** Writes it down; false, and nothing changed, where its serial is known already. */
  boolean add(Known unit, Instant at);

  /** A known unit has another owner. */
  void transferred(Known unit);

  /** The case is about the unit; false when that was known. */
  boolean link(String key, CaseNumber number);

  /** Writes the try, or what came of one that is written under its key. */
  void keep(String key, Attempt attempt);

  /** The same of goods whose serial nobody told, by the line of their order. */
  void keep(String orderNumber, int orderLine, Attempt attempt);

  /** Tries on goods of this line whose serial nobody told, the oldest first. */
  List<Attempt> attempts(String orderNumber, int orderLine);

  /** Tries on these units, the oldest first. */
  List<Attempt> attempts(Collection<String> keys);

  /** The cases about these units, linked or named by a line, the oldest first. */
  List<UnitCase> cases(Collection<String> keys);

  /** The serials that a case is about. */
  Set<String> serialsOf(CaseNumber number);

  /**
   * @param key {@link Serial#key}
   * @param registeredBy key of the person who has it; null where nobody told
   * @param firstOwner who registered it first; null where its sale tells, also once it is
   *     transferred
   * @param boughtOn as they say; null unless registered
   * @param replaces key of the unit it was given for; null for none
   */
  record Known(
      String key,
      String serial,
      String sku,
      String name,
      String registeredBy,
      String firstOwner,
      LocalDate boughtOn,
      String country,
      String replaces) {

    /** Whether its buyer, or who had it of them, gave it on; telling of one alone is no proof. */
    boolean isTransferred() {
      return registeredBy != null && firstOwner == null;
    }
  }

  /**
   * A case about a unit, by the words of the case.
   *
   * @param customer key of the person whose case it is; may be null
   * @param named whether the unit was found to be that person's; otherwise a line only says so
   */
  record UnitCase(
      CaseNumber number,
      String type,
      String status,
      Instant openedAt,
      String customer,
      boolean named) {

    /** Whether it is a case of this person. */
    public boolean isOf(String person) {
      return person != null && person.equals(customer);
    }
  }
}
