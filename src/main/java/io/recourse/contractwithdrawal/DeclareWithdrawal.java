package io.recourse.contractwithdrawal;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.Customers;
import io.recourse.orders.Order;
import io.recourse.orders.OrderStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives the declaration of somebody who withdraws from a contract (Dir. 2011/83/EU art. 11a).
 * What the rules grant becomes a return, or the cancellation of an order that was not sent yet;
 * whatever else was declared is received all the same, and a person answers it. It is acknowledged
 * with content, date and time in the transaction that takes it in.
 */
@Service
public class DeclareWithdrawal {

  private static final Duration DAY = Duration.ofDays(1);

  /** So many a day are mailed to one mailbox that nothing of ours is known of. */
  private static final int MOST = 5;

  private final WithdrawalRight right;
  private final DeclarationBook book;
  private final OpenCase open;
  private final Cases cases;
  private final Customers customers;
  private final TellCustomer tell;
  private final Clock clock;

  DeclareWithdrawal(
      WithdrawalRight right,
      DeclarationBook book,
      OpenCase open,
      Cases cases,
      Customers customers,
      TellCustomer tell,
      Clock clock) {
    this.right = right;
    this.book = book;
    this.open = open;
    this.cases = cases;
    this.customers = customers;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * The declaration in the words of its reader, for the people who answer it.
   *
   * @param subject what it is
   * @param letter all that was declared
   */
  public record Words(String subject, String letter) {}

  /**
   * Of an order that number and e-mail lead to. Sent twice it is received once, and so is the same
   * declaration while its case is open.
   *
   * @param pieces how many of which lines
   * @throws Problem where intake refuses what the rules grant; {@link #leave} receives it then
   */
  @Transactional
  public Declared declare(Declaration said, Order order, Map<Integer, Integer> pieces, Words as) {
    cases.holdIntake(order.number());
    return before(said).orElseGet(() -> taken(said, order, pieces, as));
  }

  /** The same, all of it for a person to answer. */
  @Transactional
  public Declared leave(Declaration said, Order order, Words as) {
    cases.holdIntake(order.number());
    return before(said)
        .orElseGet(
            () -> {
              ask(said, DeclaredRequests.question(said, order.number(), null, as));
              return book.find(said.submission()).orElseThrow();
            });
  }

  /**
   * Of an order that number and e-mail do not lead to: a declaration is valid when it is sent, so
   * it is received, and a person finds out what it is about.
   *
   * @throws Problem TOO_MANY where the mailbox was named too often since yesterday
   */
  @Transactional
  public Declared declareUnknown(Declaration said, Words as) {
    String person = customers.welcome(said.email(), said.name(), said.language());
    cases.holdIntake(person);
    Optional<Declared> before = before(said);
    if (before.isPresent()) {
      return before.get();
    }
    if (book.named(said.email(), clock.instant().minus(DAY)) >= MOST) {
      throw Problem.of(Problem.Kind.TOO_MANY, "contractWithdrawal.often");
    }
    AutomaticStep.run(() -> ask(said, DeclaredRequests.question(said, null, person, as)));
    return book.find(said.submission()).orElseThrow();
  }

  private Optional<Declared> before(Declaration said) {
    return book.find(said.submission())
        .or(() -> book.latest(said).filter(one -> !cases.get(one.caseNumber()).isEnded()));
  }

  private Declared taken(Declaration said, Order order, Map<Integer, Integer> pieces, Words as) {
    List<LineRight> lines =
        right.of(order).stream().filter(one -> pieces.containsKey(one.line().line())).toList();
    List<LineRight> given = lines.stream().filter(LineRight::isGiven).toList();
    if (order.neverLeft()) {
      callOff(said, order, given, as);
    } else {
      takeBack(said, order, given, pieces, as);
      if (given.size() < lines.size()) {
        ask(said, DeclaredRequests.question(said, order.number(), null, as));
      }
    }
    return book.find(said.submission()).orElseThrow();
  }

  private void takeBack(
      Declaration said,
      Order order,
      List<LineRight> given,
      Map<Integer, Integer> pieces,
      Words as) {
    if (!given.isEmpty()) {
      var unused =
          open.open(DeclaredRequests.goodsBack(said, order, given, pieces, as), keeping(said));
    }
  }

  /** The whole order is cancelled; a part of it a person takes out. */
  private void callOff(Declaration said, Order order, List<LineRight> given, Words as) {
    boolean whole =
        order.fulfilment().status() != OrderStatus.CANCELLED
            && given.size() == order.lines().size();
    if (whole) {
      var unused = open.open(DeclaredRequests.cancellation(said, order, as), acknowledged(said));
    } else {
      ask(said, DeclaredRequests.question(said, order.number(), null, as));
    }
  }

  private void ask(Declaration said, NewCase question) {
    var unused = open.open(question, acknowledged(said));
  }

  /** A return has a receipt of its own; of everything else this is the first that is heard. */
  private Consumer<ServiceCase> acknowledged(Declaration said) {
    return keeping(said)
        .andThen(
            opened ->
                tell.tell(
                    opened.number(),
                    "withdrawalReceived",
                    Map.of(),
                    "withdrawal/" + said.submission()));
  }

  private Consumer<ServiceCase> keeping(Declaration said) {
    return opened -> {
      if (book.find(said.submission()).isPresent()) {
        book.askPerson(said.submission(), opened.number());
      } else {
        book.keep(new Declared(said, clock.instant(), opened.number(), null));
      }
    };
  }
}
