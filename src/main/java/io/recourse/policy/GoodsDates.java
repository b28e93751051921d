package io.recourse.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the events happened that terms about goods are counted from.
 *
 * @param delivered the line's own goods, with their last piece; null while they are not
 * @param lastParcel the last parcel of the order; null while one is on its way
 * @param firstParcel the first of the line's parcels; null before it
 * @param installed null where nothing was installed, or is not yet
 * @param invoiced null where the shop told no invoice
 * @param exchanged when they were given for others that were faulty; null where they were not
 * @param repairs earlier tries to put the same goods right, oldest first
 */
public record GoodsDates(
    Instant delivered,
    Instant lastParcel,
    Instant firstParcel,
    Instant installed,
    Instant invoiced,
    Instant exchanged,
    List<Repair> repairs) {

  /** A repair, or a replacement, of the goods that was tried. */
  public record Repair(Instant takenAt, Instant returnedAt, CureBasis basis) {

    /** One that the seller owed. */
    public Repair(Instant takenAt, Instant returnedAt) {
      this(takenAt, returnedAt, CureBasis.LAW);
    }
  }

  /**
   * Goods that came in one parcel, of which no more is known; null while they are not delivered.
   */
  public static GoodsDates delivered(Instant at) {
    return new GoodsDates(at, at, at, null, null, null, List.of());
  }

  /** The same after these tries too, which were told elsewhere. */
  public GoodsDates repaired(List<Repair> more) {
    List<Repair> all =
        Stream.concat(repairs.stream(), more.stream())
            .distinct()
            .sorted(Comparator.comparing(Repair::takenAt))
            .toList();
    return new GoodsDates(delivered, lastParcel, firstParcel, installed, invoiced, exchanged, all);
  }

  /** The same where they were given for others then. */
  public GoodsDates exchanged(Instant at) {
    return new GoodsDates(delivered, lastParcel, firstParcel, installed, invoiced, at, repairs);
  }

  /** Whether they were put right by whoever owed or promised it, and given back. */
  public boolean wereCured() {
    return repairs.stream()
        .anyMatch(one -> one.returnedAt() != null && one.basis() != CureBasis.NONE);
  }

  /** Tries that the law of the sale owed, oldest first. */
  List<Repair> owedRepairs() {
    return repairs.stream().filter(one -> one.basis() == CureBasis.LAW).toList();
  }

  /** The event a term is counted from; null while it has not happened, or delivery has not. */
  Instant startOf(Term term, Instant purchasedAt) {
    if (term.startsAt() == Term.Start.FIRST_PARCEL && firstParcel != null) {
      return firstParcel;
    }
    if (delivered == null) {
      return null;
    }
    return switch (term.startsAt()) {
      case LAST_PARCEL -> lastParcel;
      case INSTALLATION -> installed == null ? delivered : installed;
      case INVOICE -> invoiced == null ? delivered : invoiced;
      case SALE -> purchasedAt;
      default -> delivered;
    };
  }
}
