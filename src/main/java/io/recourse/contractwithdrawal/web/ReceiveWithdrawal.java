package io.recourse.contractwithdrawal.web;

import static io.recourse.common.Problem.Kind.TOO_MANY;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.contractwithdrawal.Declaration;
import io.recourse.contractwithdrawal.DeclareWithdrawal;
import io.recourse.contractwithdrawal.DeclareWithdrawal.Words;
import io.recourse.contractwithdrawal.Declared;
import io.recourse.contractwithdrawal.LineRight;
import io.recourse.contractwithdrawal.WithdrawalRight;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.portal.CustomerSession;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a confirmed declaration in, as its customer where number and e-mail told who that is. */
@Component
class ReceiveWithdrawal {

  private static final int PART = 500;

  private final Orders orders;
  private final WithdrawalRight right;
  private final DeclareWithdrawal declare;
  private final DeclarationWords words;
  private final CustomerSession session;
  private final AttemptLimit limit;

  ReceiveWithdrawal(
      Orders orders,
      WithdrawalRight right,
      DeclareWithdrawal declare,
      DeclarationWords words,
      CustomerSession session,
      AttemptLimit limit) {
    this.orders = orders;
    this.right = right;
    this.declare = declare;
    this.words = words;
    this.session = session;
    this.limit = limit;
  }

  /** Tries are counted as at the front door; one that finds its order does not count. */
  Optional<Order> found(Declaration said, HttpServletRequest request) {
    Attempt attempt =
        limit
            .begin(Door.ORDER, request.getRemoteAddr(), said.orderNumber())
            .orElseThrow(ReceiveWithdrawal::often);
    Optional<Order> found = orders.findFor(said.orderNumber(), said.email());
    found.ifPresent(order -> attempt.succeeded());
    return found;
  }

  Declared known(Declaration told, Order order, HttpServletRequest form) {
    List<LineRight> lines = right.of(order);
    Map<Integer, Integer> pieces = ChosenPieces.read(form, lines);
    Declaration said = told.about(ChosenPieces.inWords(pieces, lines));
    session.forThisRequest(order.customer().person(), said.submission().toString());
    Words as = words.of(said);
    try {
      return declare.declare(said, order, pieces, as);
    } catch (Problem refused) {
      return declare.leave(said, order, as);
    }
  }

  Declared unknown(Declaration told, String part, HttpServletRequest request) {
    if (limit.begin(Door.GUEST, request.getRemoteAddr(), told.email()).isEmpty()) {
      throw often();
    }
    List<FieldError> errors = new ArrayList<>();
    WordRules.check(errors, "/part", part, PART);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    Declaration said = told.about(part == null || part.isBlank() ? null : part.strip());
    return declare.declareUnknown(said, words.ofUnknown(said));
  }

  private static Problem often() {
    return Problem.of(TOO_MANY, "access.tooMany");
  }
}
