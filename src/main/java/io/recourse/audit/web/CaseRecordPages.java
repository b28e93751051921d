package io.recourse.audit.web;

import static io.recourse.common.EventType.Audience.AUDITOR;

import io.recourse.audit.CasePath;
import io.recourse.audit.CaseRecord;
import io.recourse.audit.ChainedEvent;
import io.recourse.audit.ReadCaseRecord;
import io.recourse.audit.VerifyChains;
import io.recourse.common.CaseNumber;
import io.recourse.common.EventCatalogue;
import io.recourse.common.Neighbours;
import io.recourse.web.DrawnWords;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** One case in the audit room: its trail, its way through the model, its receipts, its verdict. */
@Controller
@RequestMapping("/audit/cases/{number}")
class CaseRecordPages {

  private final ReadCaseRecord records;
  private final VerifyChains verify;
  private final EventCatalogue catalogue;
  private final DrawnWords words;

  CaseRecordPages(
      ReadCaseRecord records, VerifyChains verify, EventCatalogue catalogue, DrawnWords words) {
    this.records = records;
    this.verify = verify;
    this.catalogue = catalogue;
    this.words = words;
  }

  @GetMapping
  String file(@PathVariable String number, Model model) {
    CaseNumber known = new CaseNumber(number);
    CaseRecord record = records.of(known);
    model.addAttribute("record", record);
    model.addAttribute("runs", Neighbours.of(record.events(), this::isQuiet));
    model.addAttribute("path", named(CasePath.of(record.events())));
    model.addAttribute("verdict", verify.one(known));
    return "audit/case";
  }

  /** Where ways only join nothing is drawn that could be read. */
  private static List<CasePath.Step> named(List<CasePath.Step> path) {
    return path.stream().filter(step -> !step.name().equals(step.element())).toList();
  }

  private boolean isQuiet(ChainedEvent event) {
    return catalogue.isQuietFor(AUDITOR, event.type());
  }

  /** The verdict alone, recomputed now. */
  @PostMapping("/verify")
  String verdict(@PathVariable String number, Model model) {
    CaseNumber known = new CaseNumber(number);
    model.addAttribute("verdict", verify.one(known));
    model.addAttribute("number", known.value());
    return "audit/verdict :: verdict";
  }

  @GetMapping("/path")
  @ResponseBody
  List<CasePath.Step> path(
      @PathVariable String number, @RequestParam String process, @RequestParam int version) {
    return CasePath.of(records.of(new CaseNumber(number)).events()).stream()
        .filter(step -> step.process().equals(process) && step.version() == version)
        .toList();
  }

  @GetMapping(path = "/model", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String model(@RequestParam String process, @RequestParam int version, Locale reader) {
    return words.inModel(records.xml(process, version), reader);
  }
}
