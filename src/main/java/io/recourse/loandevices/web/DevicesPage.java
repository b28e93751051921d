package io.recourse.loandevices.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.TypedMoney;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.HoldingLoan;
import io.recourse.loandevices.KeepDevices;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanDevice;
import io.recourse.loandevices.TakeBackLoan;
import io.recourse.orders.OrderLimits;
import io.recourse.web.ProblemWords;
import java.io.Serializable;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which staff keep the pool of loan devices. */
@Controller
@RequestMapping("/work/loan-devices")
class DevicesPage {

  private static final String AGAIN = "redirect:/work/loan-devices";

  /** What can be set by hand. */
  private static final List<LoanDevice.State> SET =
      List.of(
          LoanDevice.State.IN_STOCK,
          LoanDevice.State.BACK,
          LoanDevice.State.DEFECTIVE,
          LoanDevice.State.LOST);

  private final DevicePool pool;
  private final HoldingLoan holding;
  private final KeepDevices keep;
  private final TakeBackLoan takeBack;
  private final ProblemWords words;

  DevicesPage(
      DevicePool pool,
      HoldingLoan holding,
      KeepDevices keep,
      TakeBackLoan takeBack,
      ProblemWords words) {
    this.pool = pool;
    this.holding = holding;
    this.keep = keep;
    this.takeBack = takeBack;
    this.words = words;
  }

  /**
   * What was typed.
   *
   * @param worth an amount as people write it, such as 149.90
   */
  record Typed(
      String serial, String sku, String name, String category, String worth, String currency)
      implements Serializable {

    /**
     * @throws Problem INVALID at {@code /worth} or {@code /currency} for what is none
     */
    KeepDevices.Told told() {
      return new KeepDevices.Told(sku, name, category, price());
    }

    private Money price() {
      if (currency == null || !OrderLimits.isCurrency(currency)) {
        throw Problem.invalid("/currency", "field.currency");
      }
      return worth == null || worth.isBlank() ? null : TypedMoney.read(worth, currency, "/worth");
    }
  }

  /**
   * @param loan that has the device or lost it; null for none
   */
  public record Row(LoanDevice device, Loan loan) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute(
        "rows", pool.all().stream().map(one -> new Row(one, loanOf(one.serial()))).toList());
    model.addAttribute("states", SET);
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", new Typed(null, null, null, null, null, "EUR"));
    }
    return "loandevices/list";
  }

  private Loan loanOf(String serial) {
    return holding.of(serial).or(() -> holding.lost(serial)).orElse(null);
  }

  @PostMapping
  String keep(@ModelAttribute Typed typed, RedirectAttributes flash) {
    flash.addFlashAttribute("typed", typed);
    return tried(() -> keep.keep(typed.serial(), typed.told()), flash);
  }

  @PostMapping("/{serial}/state")
  String stands(
      @PathVariable String serial, @RequestParam LoanDevice.State state, RedirectAttributes flash) {
    return tried(() -> keep.stands(serial, state), flash);
  }

  @PostMapping("/{serial}/back")
  String isHere(@PathVariable String serial, RedirectAttributes flash) {
    return tried(() -> takeBack.isHere(serial), flash);
  }

  private String tried(Runnable act, RedirectAttributes flash) {
    try {
      act.run();
      flash.getFlashAttributes().remove("typed");
    } catch (Problem refused) {
      Problem said = words.here(refused);
      flash.addFlashAttribute(
          "refused",
          said.errors().isEmpty()
              ? List.of(said.getMessage())
              : said.errors().stream().map(one -> one.pointer() + ": " + one.detail()).toList());
    }
    return AGAIN;
  }
}
