package io.recourse.maintenance.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.maintenance.AgreeMaintenance;
import io.recourse.maintenance.Agreement;
import io.recourse.maintenance.AgreementBook;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The maintenance of a unit, read by its owner and by staff, who agree on it and end it. */
@Controller
class AgreementPages {

  private static final String STAFF = "/work/units";

  private final SeenUnits units;
  private final AgreeMaintenance agree;
  private final AgreementBook book;
  private final Orders orders;
  private final ProblemWords words;

  AgreementPages(
      SeenUnits units,
      AgreeMaintenance agree,
      AgreementBook book,
      Orders orders,
      ProblemWords words) {
    this.units = units;
    this.agree = agree;
    this.book = book;
    this.orders = orders;
    this.words = words;
  }

  /** One agreement with what it brought. */
  public record Shown(Agreement agreement, List<AgreementBook.Visit> visits) {}

  @GetMapping("/portal/units/{serial}/maintenance")
  String own(@PathVariable String serial, Authentication customer, Model model) {
    return show(units.demand(serial, customer), "/portal/units", "/portal/cases/", model);
  }

  @GetMapping("/work/units/{serial}/maintenance")
  String forStaff(@PathVariable String serial, Authentication staff, Model model) {
    return show(units.demand(serial, staff), STAFF, "/work/cases/", model);
  }

  @PostMapping("/work/units/{serial}/maintenance")
  String agree(
      @PathVariable String serial,
      @RequestParam(required = false) Integer everyMonths,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate until,
      @RequestParam(required = false) BigDecimal price,
      @RequestParam(required = false) String reason,
      Authentication staff,
      HttpServletResponse response,
      Model model) {
    Unit unit = units.demand(serial, staff);
    return after(
        unit,
        response,
        model,
        () -> {
          var unused =
              agree.agree(
                  unit,
                  new AgreeMaintenance.Wish(everyMonths, from, until, money(unit, price), reason));
        });
  }

  @PostMapping("/work/units/{serial}/maintenance/{id}/end")
  String end(
      @PathVariable String serial,
      @PathVariable long id,
      Authentication staff,
      HttpServletResponse response,
      Model model) {
    Unit unit = units.demand(serial, staff);
    return after(unit, response, model, () -> agree.end(unit, id));
  }

  private String after(Unit unit, HttpServletResponse response, Model model, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
    }
    return show(unit, STAFF, "/work/cases/", model);
  }

  /** As money of the order that the unit was bought with; null for none. */
  private Money money(Unit unit, BigDecimal price) {
    if (price == null) {
      return null;
    }
    String currency = currency(unit).orElseThrow(() -> Problem.conflict("servicePlan.noOrder"));
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    try {
      return new Money(price.movePointRight(digits).longValueExact(), currency);
    } catch (ArithmeticException tooFine) {
      throw Problem.invalid("/price", "maintenance.price");
    }
  }

  private Optional<String> currency(Unit unit) {
    return Optional.ofNullable(unit.sale())
        .flatMap(sale -> Optional.ofNullable(sale.orderNumber()))
        .flatMap(orders::find)
        .map(Order::currency);
  }

  private String show(Unit unit, String back, String toCases, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("back", back);
    model.addAttribute("toCases", toCases);
    model.addAttribute("currency", currency(unit).orElse(null));
    model.addAttribute(
        "agreements",
        book.of(List.of(unit.serial().key())).stream()
            .map(one -> new Shown(one, book.visits(one.id())))
            .toList());
    return "maintenance/unit";
  }
}
