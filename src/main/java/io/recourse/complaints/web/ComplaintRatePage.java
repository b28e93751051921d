package io.recourse.complaints.web;

import io.recourse.complaints.ComplaintRate;
import io.recourse.complaints.ComplaintRates.Dimension;
import io.recourse.complaints.Improvements;
import io.recourse.complaints.ReportComplaintRate;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The complaint rate by month, article, channel and team, with the lessons of single complaints.
 */
@Controller
@PreAuthorize(ComplaintRatePage.READERS)
class ComplaintRatePage {

  static final String READERS = "hasAnyRole('LEAD','DIRECTOR','OWNER','AUDITOR','ANALYST')";

  private final ReportComplaintRate report;
  private final Improvements improvements;

  ComplaintRatePage(ReportComplaintRate report, Improvements improvements) {
    this.report = report;
    this.improvements = improvements;
  }

  @GetMapping("/work/complaint-rate")
  String page(
      @RequestParam(defaultValue = "MONTH") Dimension by,
      @RequestParam(defaultValue = "6") int months,
      Model model) {
    List<ComplaintRate> rates = report.of(by, months);
    model.addAttribute("rates", rates);
    model.addAttribute("highest", highest(rates));
    model.addAttribute("by", by);
    model.addAttribute("dimensions", Dimension.values());
    model.addAttribute("months", months);
    model.addAttribute("lessons", improvements.lessons(ComplaintRateApi.LESSONS));
    return "complaints/rate";
  }

  /** The longest bar of the chart. */
  private static long highest(List<ComplaintRate> rates) {
    return rates.stream()
        .map(ComplaintRate::permille)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }
}
