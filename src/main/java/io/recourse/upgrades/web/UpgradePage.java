package io.recourse.upgrades.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.MinorUnits;
import io.recourse.upgrades.KeepOffer;
import io.recourse.upgrades.UpgradeBook;
import io.recourse.upgrades.UpgradeOffer;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Staff read what upgrades are offered; leads and owners offer them. */
@Controller
@RequestMapping("/work/upgrades")
class UpgradePage {

  private final UpgradeBook book;
  private final KeepOffer keep;
  private final ProblemWords words;

  UpgradePage(UpgradeBook book, KeepOffer keep, ProblemWords words) {
    this.book = book;
    this.keep = keep;
    this.words = words;
  }

  /** As it was typed. */
  record Form(
      String code,
      String sku,
      UpgradeOffer.Kind kind,
      String name,
      String description,
      String price,
      String currency,
      String from,
      String until) {

    /** What was typed into this field. */
    public String typed(String field) {
      return switch (field) {
        case "code" -> code;
        case "sku" -> sku;
        case "name" -> name;
        case "description" -> description;
        case "price" -> price;
        case "currency" -> currency;
        case "from" -> from;
        default -> until;
      };
    }

    UpgradeOffer offer() {
      return new UpgradeOffer(
          code, sku, kind, name, description, money(), day("/from", from), day("/until", until));
    }

    private Money money() {
      try {
        return MinorUnits.of(price.strip(), currency.strip()).orElseThrow();
      } catch (NoSuchElementException | IllegalArgumentException | NullPointerException noSum) {
        throw Problem.invalid("/price", "upgrade.noPrice");
      }
    }

    private static LocalDate day(String pointer, String text) {
      try {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
      } catch (DateTimeParseException noDay) {
        throw Problem.invalid(pointer, "upgrade.noDay");
      }
    }
  }

  @GetMapping
  String list(@ModelAttribute("form") Form form, Model model) {
    model.addAttribute("offers", book.offers());
    model.addAttribute("errors", List.of());
    return "upgrades/offers";
  }

  @PostMapping
  String keep(@ModelAttribute("form") Form form, HttpServletResponse response, Model model) {
    try {
      keep.keep(form.offer());
      return "redirect:/work/upgrades";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      String view = list(form, model);
      model.addAttribute(
          "errors",
          here.errors().isEmpty()
              ? List.of(new FieldError("/", here.getMessage()))
              : here.errors());
      return view;
    }
  }
}
