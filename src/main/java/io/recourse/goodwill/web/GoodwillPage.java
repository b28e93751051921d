package io.recourse.goodwill.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.TypedMoney;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.goodwill.GoodwillKind;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.goodwill.RequestGoodwill;
import io.recourse.goodwill.UndoGoodwill;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import java.util.Currency;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which staff grant goodwill on a case and see what was granted. */
@Controller
@RequestMapping("/work/cases/{number}/goodwill")
class GoodwillPage {

  private final GrantGoodwill grantGoodwill;
  private final RequestGoodwill requests;
  private final UndoGoodwill undo;
  private final GoodwillBook book;
  private final Cases cases;
  private final Orders orders;
  private final CaseAccess access;
  private final ProblemWords words;

  GoodwillPage(
      GrantGoodwill grantGoodwill,
      RequestGoodwill requests,
      UndoGoodwill undo,
      GoodwillBook book,
      Cases cases,
      Orders orders,
      CaseAccess access,
      ProblemWords words) {
    this.grantGoodwill = grantGoodwill;
    this.requests = requests;
    this.undo = undo;
    this.book = book;
    this.cases = cases;
    this.orders = orders;
    this.access = access;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    ServiceCase of = cases.get(known);
    model.addAttribute("number", known);
    model.addAttribute("grants", book.ofCase(known));
    model.addAttribute("kinds", GoodwillKind.values());
    model.addAttribute("currency", currency(of));
    model.addAttribute("key", UUID.randomUUID());
    return "goodwill/grant";
  }

  /**
   * @param key written into the form, so that a form sent twice grants once
   * @param ask whether the team that may grant it is asked instead
   */
  @PostMapping
  String grant(
      @PathVariable String number,
      @RequestParam UUID key,
      @RequestParam GoodwillKind kind,
      @RequestParam(defaultValue = "") String worth,
      @RequestParam(defaultValue = "") String currency,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean ask,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      Gesture gesture = gesture(kind, worth, currency, reason);
      String role = GrantingRole.of(who);
      if (ask) {
        back.addFlashAttribute("asked", requests.ask(known, gesture, role).team());
      } else {
        var unused = grantGoodwill.grant(known, gesture, role, key.toString());
        back.addFlashAttribute("granted", true);
      }
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(words.here(refused)));
      back.addFlashAttribute("kind", kind);
      back.addFlashAttribute("worth", worth);
      back.addFlashAttribute("reason", reason);
    }
    return "redirect:/work/cases/" + known + "/goodwill";
  }

  @PostMapping("/{id}/undo")
  String undo(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      undo.undo(known, id, reason);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(words.here(refused)));
    }
    return "redirect:/work/cases/" + known + "/goodwill";
  }

  private static Gesture gesture(GoodwillKind kind, String worth, String currency, String reason) {
    if (kind == GoodwillKind.POINTS) {
      return Gesture.points(points(worth), reason);
    }
    return new Gesture(kind, 0, TypedMoney.read(worth, known(currency), "/worth"), reason);
  }

  private static String known(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/currency", "goodwill.noCurrency");
    }
  }

  private static long points(String worth) {
    try {
      return Long.parseLong(worth.strip());
    } catch (NumberFormatException e) {
      throw Problem.invalid("/worth", "goodwill.number");
    }
  }

  /** That of the order; null where there is none. */
  private String currency(ServiceCase of) {
    return of.orderNumber() == null
        ? null
        : orders.find(of.orderNumber()).map(Order::currency).orElse(null);
  }

  private static String said(Problem refused) {
    return refused.errors().isEmpty() ? refused.getMessage() : refused.errors().get(0).detail();
  }
}
