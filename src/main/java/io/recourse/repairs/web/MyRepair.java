package io.recourse.repairs.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.OfferHelp;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers do about their repair on its page. */
@Controller
@RequestMapping("/portal/cases/{number}/repair")
class MyRepair {

  private final CaseAccess access;
  private final OfferHelp help;
  private final MakeAppointment appointments;
  private final ChooseRepairRemedy remedies;
  private final AnswerQuotation answer;
  private final ConfirmRepair confirm;

  MyRepair(
      CaseAccess access,
      OfferHelp help,
      MakeAppointment appointments,
      ChooseRepairRemedy remedies,
      AnswerQuotation answer,
      ConfirmRepair confirm) {
    this.access = access;
    this.help = help;
    this.appointments = appointments;
    this.remedies = remedies;
    this.answer = answer;
    this.confirm = confirm;
  }

  @PostMapping("/help")
  String tried(
      @PathVariable String number,
      @RequestParam(required = false) Boolean solved,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    help.answer(own, given("/solved", solved));
    return "redirect:/portal/cases/" + own;
  }

  @PostMapping("/appointment")
  String choose(
      @PathVariable String number,
      @RequestParam(required = false) Long slot,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    if (slot == null) {
      throw Problem.invalid("/slot", "field.given");
    }
    appointments.choose(own, slot);
    return "redirect:/portal/cases/" + own;
  }

  @PostMapping("/remedy")
  String choose(
      @PathVariable String number,
      @RequestParam(required = false) String remedy,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    remedies.choose(own, RemedyRead.of(remedy));
    return "redirect:/portal/cases/" + own;
  }

  @PostMapping("/quotation")
  String answer(
      @PathVariable String number,
      @RequestParam(required = false) Boolean agreed,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    answer.answer(own, given("/agreed", agreed));
    return "redirect:/portal/cases/" + own;
  }

  @PostMapping("/confirmation")
  String confirm(
      @PathVariable String number,
      @RequestParam(required = false) Boolean works,
      @RequestParam(required = false) String note,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    confirm.confirm(own, given("/works", works), note);
    return "redirect:/portal/cases/" + own;
  }

  private static boolean given(String pointer, Boolean said) {
    if (said == null) {
      throw Problem.invalid(pointer, "field.given");
    }
    return said;
  }
}
