package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.ladder.RemedyLadder;
import io.recourse.policy.CureBasis;
import io.recourse.policy.RemedyVerdict;
import io.recourse.units.Attempt;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import io.recourse.units.UnitOfLine;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The piece in repair among all pieces of its kind, by its serial: how often it was tried, which
 * one took its place. Goods without a serial that we know have none.
 */
@Component
public class RepairedUnit {

  private final UnitOfLine units;
  private final CaseOfUnit history;
  private final RemedyLadder ladder;
  private final RepairBook book;
  private final RepairClocks clocks;
  private final PieceOfNoOrder elsewhere;

  RepairedUnit(
      UnitOfLine units,
      CaseOfUnit history,
      RemedyLadder ladder,
      RepairBook book,
      RepairClocks clocks,
      PieceOfNoOrder elsewhere) {
    this.units = units;
    this.history = history;
    this.ladder = ladder;
    this.book = book;
    this.clocks = clocks;
    this.elsewhere = elsewhere;
  }

  /** The serial of the piece as it is now; empty where none was told. */
  public Optional<String> serial(ServiceCase of) {
    return book.attempts(of.number()).stream()
        .map(RepairAttempt::newSerial)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .or(() -> asked(of));
  }

  /**
   * Whether the law leaves the seller another try; keeps the receipt. Of goods that we did not sell
   * it asks none.
   */
  boolean isRepairUseful(ServiceCase of) {
    return of.orderNumber() == null || isTryLeft(of);
  }

  private boolean isTryLeft(ServiceCase of) {
    return ladder.next(of, piece(of), fault(of)).map(RemedyVerdict::repairAllowed).orElse(true);
  }

  /** How the ladder stands to it, for a look that keeps nothing. */
  Optional<RemedyVerdict> ladder(ServiceCase of) {
    return ladder.preview(piece(of), fault(of));
  }

  /**
   * Nobody asks for a repair that the ladder has not.
   *
   * @throws io.recourse.common.Problem CONFLICT with the ground
   */
  void demandRepairable(ServiceCase of) {
    unit(of).ifPresent(it -> ladder.demandRepairable(of, it, fault(of)));
  }

  /** What the ladder has next for it; keeps the receipt. */
  Optional<Remedy> nextRemedy(ServiceCase of) {
    return unit(of)
        .flatMap(it -> ladder.next(of, it, fault(of)))
        .map(verdict -> Remedy.valueOf(verdict.byDefault()));
  }

  /** The case is about it. */
  void named(ServiceCase of) {
    unit(of).ifPresent(it -> history.name(of.number(), it.serial().value()));
  }

  /**
   * Another piece is given for it.
   *
   * @throws io.recourse.common.Problem CONFLICT when that piece is known as another's
   */
  void replaced(ServiceCase of, String newSerial) {
    unit(of).ifPresent(it -> history.replaced(of.number(), it.serial().value(), newSerial));
  }

  /** It went home repaired. */
  void returned(ServiceCase of, Instant at) {
    tried(of, at);
  }

  /** It could not be put right. */
  void failed(ServiceCase of) {
    tried(of, null);
  }

  /** Goods of an order without a serial that we know are counted by their line. */
  private void tried(ServiceCase of, Instant returnedAt) {
    Attempt attempt = attempt(of, returnedAt);
    Optional<Unit> known = unit(of);
    known.ifPresent(it -> history.tried(it.serial().value(), attempt));
    if (known.isEmpty() && of.orderNumber() != null) {
      history.triedUnnumbered(of.orderNumber(), of.lines().get(0).orderLine(), attempt);
    }
  }

  private Attempt attempt(ServiceCase of, Instant returnedAt) {
    return new Attempt(
        of.number(),
        "repair-" + book.attempts(of.number()).size(),
        Attempt.Kind.REPAIR,
        fault(of),
        askedAt(of),
        returnedAt,
        basis(of),
        returnedAt != null);
  }

  private CureBasis basis(ServiceCase of) {
    return book.diagnosis(of.number()).map(Diagnosis::basis).orElse(CureBasis.NONE);
  }

  /**
   * The law waits for a repair from the day on which the customer asks for it, not from that of the
   * diagnosis (UK CRA 2015 s22(7)): when the case was opened, or they last said whether it works.
   */
  private Instant askedAt(ServiceCase of) {
    return clocks.lastEnd(of.number(), RepairWait.CONFIRMATION).orElse(of.origin().openedAt());
  }

  Optional<Unit> unit(ServiceCase of) {
    return serial(of).map(Serial::of).flatMap(it -> units.find(of, it));
  }

  /**
   * The piece in repair, also where nobody told its serial: then its purchase alone tells of it, by
   * the order or as its owner says.
   */
  Unit piece(ServiceCase of) {
    return unit(of)
        .orElseGet(() -> units.unnumbered(of, of.lines().get(0), elsewhere.sale(of).orElse(null)));
  }

  private static Optional<String> asked(ServiceCase of) {
    return of.lines().stream()
        .map(line -> line.request().serial())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * The code of what is wrong: as the diagnosis names it, or else the customer; null where neither
   * did, so that every try counts.
   */
  String fault(ServiceCase of) {
    return book.diagnosis(of.number()).map(Diagnosis::fault).orElseGet(() -> toldFault(of));
  }

  private static String toldFault(ServiceCase of) {
    return of.lines().stream()
        .map(CaseLine::request)
        .map(line -> line.subReason())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
