package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.LineRequest;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.intake.NewCase.Bought;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checks lines of goods that are of no order of ours: a gift, second hand, bought elsewhere. Only a
 * repair takes such.
 */
@Component
class BoughtElsewhere {

  /** Those with money of their own: a repair there has a price. */
  private static final Set<String> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .filter(one -> Currency.getInstance(new Locale.Builder().setRegion(one).build()) != null)
          .collect(Collectors.toUnmodifiableSet());

  private static final int FIRST_YEAR = 1990;

  private final Products products;
  private final Clock clock;

  BoughtElsewhere(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  /** Whether all that is asked for is of no order. */
  static boolean isAllOf(NewCase request) {
    return request.type() == CaseType.REPAIR
        && request.orderNumber() == null
        && !request.lines().isEmpty()
        && request.lines().stream().allMatch(line -> line.bought() != null && line.line() == null);
  }

  /** Where the goods are used; null where nobody says. */
  static String country(NewCase request) {
    return request.lines().stream()
        .map(NewCase.Line::bought)
        .map(Bought::country)
        .findFirst()
        .orElse(null);
  }

  /** The sound ones; what is wrong with the others is added, each with its pointer. */
  List<LineRequest> check(NewCase request, List<FieldError> errors) {
    if (request.lines().size() > 1) {
      errors.add(new FieldError("/lines", "repair.onePiece"));
      return List.of();
    }
    List<LineRequest> sound = new ArrayList<>();
    line(request.lines().get(0), errors).ifPresent(sound::add);
    return sound;
  }

  private Optional<LineRequest> line(NewCase.Line line, List<FieldError> errors) {
    String at = "/lines/0";
    int before = errors.size();
    demand(errors, line.reason() != null, at + "/reason", "field.given");
    demand(errors, isOne(line.quantity()), at + "/quantity", "repair.onePiece");
    demand(errors, line.exchangeSku() == null, at + "/exchangeSku", "repair.notOurs");
    WordRules.check(errors, at + "/subReason", line.subReason(), WordRules.SHORT);
    WordRules.check(errors, at + "/note", line.note(), WordRules.NOTE);
    WordRules.check(errors, at + "/serial", line.serial(), WordRules.SHORT);
    Optional<Product> article = bought(line.bought(), at + "/bought", errors);
    return errors.size() > before ? Optional.empty() : article.map(it -> sound(line, it));
  }

  private Optional<Product> bought(Bought told, String at, List<FieldError> errors) {
    WordRules.check(errors, at + "/seller", told.seller(), WordRules.SHORT);
    Optional<Product> article =
        Optional.ofNullable(told.sku())
            .map(String::strip)
            .filter(WordRules::isStorable)
            .flatMap(products::find);
    demand(errors, article.isPresent(), at + "/sku", "unit.noArticle");
    demand(errors, told.on() == null || isPast(told.on()), at + "/on", "unit.boughtOn");
    boolean known = told.country() != null && COUNTRIES.contains(told.country());
    demand(errors, known, at + "/country", "field.country");
    return article;
  }

  private boolean isPast(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    return !day.isAfter(today) && day.getYear() >= FIRST_YEAR;
  }

  private static boolean isOne(Integer pieces) {
    return pieces == null || pieces == 1;
  }

  private static LineRequest sound(NewCase.Line line, Product article) {
    return new LineRequest(
        1,
        LineRequest.OF_NO_ORDER,
        article.sku(),
        article.name(),
        1,
        line.reason(),
        line.subReason(),
        line.note(),
        line.serial() == null || line.serial().isBlank() ? null : line.serial().strip(),
        line.remedy(),
        null);
  }

  private static void demand(List<FieldError> errors, boolean holds, String pointer, String key) {
    if (!holds) {
      errors.add(new FieldError(pointer, key));
    }
  }
}
