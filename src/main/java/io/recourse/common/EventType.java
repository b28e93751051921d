package io.recourse.common;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One kind of {@link DomainEvent}: who hears of it and what leaves the house. Auditors read every
 * event with all its data.
 *
 * @param name as raised, such as {@code CaseOpened}
 * @param told its name in the feed, such as {@code case.opened}
 * @param hearers who hears of it beside the auditors
 * @param quietFor who reads a case as easily without it, so that pages fold it away
 * @param telling the fact that its sentence on a page names, null for none
 * @param facts the data that customers and the shop are given; what staff wrote or who of them
 *     acted is never among it
 */
public record EventType(
    String name,
    String told,
    Set<Audience> hearers,
    Set<Audience> quietFor,
    String telling,
    Set<String> facts) {

  /** Who hears of an event. */
  public enum Audience {
    CUSTOMER,
    STAFF,
    AUDITOR,
    SHOP
  }

  public EventType {
    hearers = Set.copyOf(hearers);
    quietFor = Set.copyOf(quietFor);
    facts = Set.copyOf(facts);
  }

  /** Customer, staff and shop hear of it. */
  public static EventType toAll(String name, String... facts) {
    return of(name, EnumSet.allOf(Audience.class), facts);
  }

  /** The customer does not hear of it. */
  public static EventType behindTheScenes(String name, String... facts) {
    return of(name, EnumSet.complementOf(EnumSet.of(Audience.CUSTOMER)), facts);
  }

  /** The shop hears of it; it belongs to no case, so that nobody reads it on one. */
  public static EventType toShop(String name, String... facts) {
    return of(name, EnumSet.of(Audience.SHOP, Audience.AUDITOR), facts);
  }

  /** Stays in the house, for the auditors. */
  public static EventType onRecord(String name) {
    return of(name, EnumSet.of(Audience.AUDITOR));
  }

  /** The same under another name in the feed. */
  public EventType toldAs(String other) {
    return new EventType(name, other, hearers, quietFor, telling, facts);
  }

  /** The same, with a sentence that names this fact. */
  public EventType telling(String fact) {
    return new EventType(name, told, hearers, quietFor, fact, facts);
  }

  /** The same, folded away on the pages of these. */
  public EventType quietFor(Audience first, Audience... more) {
    return new EventType(name, told, hearers, EnumSet.of(first, more), telling, facts);
  }

  public boolean isFor(Audience reader) {
    return hearers.contains(reader);
  }

  public boolean isQuietFor(Audience reader) {
    return quietFor.contains(reader);
  }

  private static EventType of(String name, Set<Audience> hearers, String... facts) {
    Set<String> given = Set.copyOf(Arrays.asList(facts));
    return new EventType(name, dotted(name), hearers, Set.of(), null, given);
  }

  /** {@code LineInformationAsked} is told as {@code line.information_asked}. */
  private static String dotted(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return words.replaceFirst("_", ".");
  }
}
