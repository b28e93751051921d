package io.recourse.studio.web;

import io.recourse.studio.ReportStepTimes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the cases of a version stand and lose time, beside its diagram. */
@Controller
@PreAuthorize(Owners.AND_LEADS)
class StepTimesPage {

  private final ReportStepTimes report;

  StepTimesPage(ReportStepTimes report) {
    this.report = report;
  }

  @GetMapping("/studio/models/{key}/steps")
  String beside(@PathVariable String key, @RequestParam Integer version, Model page) {
    page.addAttribute("key", key);
    page.addAttribute("shown", version);
    page.addAttribute("steps", report.of(key, version));
    return "studio/steps :: steps";
  }
}
