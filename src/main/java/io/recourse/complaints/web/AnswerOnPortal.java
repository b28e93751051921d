package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.DisputeComplaint;
import java.math.BigDecimal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer says on the portal what they say to the outcome. */
@Controller
@RequestMapping("/portal/cases/{number}/complaint")
class AnswerOnPortal {

  private final CaseAccess access;
  private final AnswerComplaint answer;
  private final DisputeComplaint dispute;
  private final SumAsked sums;

  AnswerOnPortal(
      CaseAccess access, AnswerComplaint answer, DisputeComplaint dispute, SumAsked sums) {
    this.access = access;
    this.answer = answer;
    this.dispute = dispute;
    this.sums = sums;
  }

  @PostMapping("/accept")
  String accept(@PathVariable String number, Authentication customer) {
    answer.accept(access.demandAct(customer, number));
    return back(number);
  }

  /**
   * @param sum in major units; null for none
   */
  @PostMapping("/counter")
  String counter(
      @PathVariable String number,
      @RequestParam(required = false) BigDecimal sum,
      @RequestParam(required = false) String words,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    Money asked = sum == null ? null : sums.inMajorUnits(own, sum);
    answer.counter(own, asked, words);
    return back(number);
  }

  @PostMapping("/reject")
  String reject(
      @PathVariable String number,
      @RequestParam(required = false) String words,
      Authentication customer) {
    answer.reject(access.demandAct(customer, number), words);
    return back(number);
  }

  @PostMapping("/statement")
  String state(
      @PathVariable String number,
      @RequestParam(required = false) String words,
      Authentication customer) {
    dispute.state(access.demandAct(customer, number), words);
    return back(number);
  }

  private static String back(String number) {
    return "redirect:/portal/cases/" + number;
  }
}
