package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.LineRequest;
import io.recourse.cases.Reason;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the lines of one request: on the order, still free, with a reason, named once (RET-07).
 */
final class LineCheck {

  private static final int MOST_LINES = 200;

  private final CaseType type;
  private final Optional<Order> order;
  private final ExchangeArticle exchange;
  private final SerialCheck serials;
  private final Map<String, Product> articles;
  private final List<FieldError> errors;
  private final Map<Integer, Integer> asked = new HashMap<>();
  private final WantedPieces wanted = new WantedPieces();
  private final Set<List<Object>> seen = new HashSet<>();

  private LineCheck(
      CaseType type,
      Optional<Order> order,
      ExchangeArticle exchange,
      SerialCheck serials,
      Map<String, Product> articles,
      List<FieldError> errors) {
    this.type = type;
    this.order = order;
    this.exchange = exchange;
    this.serials = serials;
    this.articles = articles;
    this.errors = errors;
  }

  static List<LineRequest> check(
      NewCase request,
      Optional<Order> order,
      ExchangeArticle exchange,
      SerialCheck serials,
      List<FieldError> errors) {
    if (request.lines().size() > MOST_LINES) {
      errors.add(FieldError.of("/lines", "field.mostEntries", MOST_LINES));
      return List.of();
    }
    Map<String, Product> articles =
        order.map(known -> exchange.articles(wishes(request), known)).orElse(Map.of());
    LineCheck check = new LineCheck(request.type(), order, exchange, serials, articles, errors);
    List<LineRequest> sound = new ArrayList<>();
    for (int index = 0; index < request.lines().size(); index++) {
      check.line(index, request.lines().get(index)).ifPresent(sound::add);
    }
    return sound;
  }

  /** Only what is written in them. */
  static void checkWords(NewCase request, List<FieldError> errors) {
    LineCheck check = new LineCheck(request.type(), Optional.empty(), null, null, Map.of(), errors);
    for (int index = 0; index < request.lines().size(); index++) {
      check.checkWords("/lines/" + index, request.lines().get(index));
    }
  }

  private Optional<LineRequest> line(int index, NewCase.Line line) {
    String at = "/lines/" + index;
    int before = errors.size();
    demand(line.line() != null, at + "/line", "field.given");
    demand(line.bought() == null, at + "/bought", "repair.boughtHere");
    demand(line.reason() != null, at + "/reason", "field.given");
    demand(!cannotComeBack(line), at + "/reason", "line.neverReceived");
    demand(line.quantity() != null && line.quantity() > 0, at + "/quantity", "field.oneOrMore");
    checkWords(at, line);
    if (errors.size() > before || order.isEmpty()) {
      return Optional.empty();
    }
    demand(seen.add(sameness(line)), at, "line.samePieces");
    Optional<OrderLine> bought = order.get().line(line.line());
    demand(bought.isPresent(), at + "/line", "line.notOfOrder");
    return bought.map(found -> sound(index, line, found));
  }

  /** What never arrived can neither be sent back nor mended. */
  private boolean cannotComeBack(NewCase.Line line) {
    return line.reason() == Reason.NOT_RECEIVED && type != null && type.receivesGoods();
  }

  private LineRequest sound(int index, NewCase.Line line, OrderLine bought) {
    String at = "/lines/" + index;
    long inAll = asked.merge(line.line(), line.quantity(), LineCheck::sum);
    int free = type != null && type.bindsPieces() ? bought.openQuantity() : bought.quantity();
    demand(inAll <= free, at + "/quantity", "line.left", free, bought.quantity());
    Optional<String> serial = serials.known(type, line.serial(), order.orElseThrow(), bought);
    demand(line.serial() == null || serial.isPresent(), at + "/serial", "line.serial");
    checkArticle(at, line, bought);
    return new LineRequest(
        index + 1,
        bought.line(),
        bought.sku(),
        bought.name(),
        line.quantity(),
        line.reason(),
        line.subReason(),
        line.note(),
        serial.orElse(null),
        line.remedy(),
        line.exchangeSku());
  }

  private void checkArticle(String at, NewCase.Line line, OrderLine bought) {
    if (line.exchangeSku() != null) {
      int pieces = wanted.with(line.exchangeSku(), line.quantity());
      ExchangeArticle.Wish wish =
          new ExchangeArticle.Wish(line.exchangeSku(), pieces, line.reason().name());
      exchange
          .flaw(order.orElseThrow(), bought, wish, articles)
          .map(key -> FieldError.of(at + "/exchangeSku", key, line.exchangeSku()))
          .ifPresent(errors::add);
    }
  }

  private static List<String> wishes(NewCase request) {
    return request.lines().stream()
        .map(NewCase.Line::exchangeSku)
        .filter(Objects::nonNull)
        .toList();
  }

  private void checkWords(String at, NewCase.Line line) {
    WordRules.check(errors, at + "/subReason", line.subReason(), WordRules.SHORT);
    WordRules.check(errors, at + "/note", line.note(), WordRules.NOTE);
    WordRules.check(errors, at + "/serial", line.serial(), WordRules.SHORT);
    WordRules.check(errors, at + "/exchangeSku", line.exchangeSku(), WordRules.SHORT);
  }

  private static List<Object> sameness(NewCase.Line line) {
    return List.of(
        line.line(),
        line.reason(),
        String.valueOf(line.subReason()),
        String.valueOf(line.serial()).strip().toUpperCase(Locale.ROOT),
        String.valueOf(line.remedy()),
        String.valueOf(line.exchangeSku()));
  }

  private static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  private void demand(boolean holds, String pointer, String key, Object... facts) {
    if (!holds) {
      errors.add(FieldError.of(pointer, key, facts));
    }
  }
}
