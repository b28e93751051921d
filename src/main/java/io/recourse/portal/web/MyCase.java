package io.recourse.portal.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseStandings;
import io.recourse.cases.RateCase;
import io.recourse.cases.RatingMarks;
import io.recourse.cases.ServiceCase;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.evidence.AddEvidence;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.review.AppealLines;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.SurplusBook;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseDeadlines;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.withdrawal.WithdrawLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One case for its customer: where it stands, who acts next, by when, and what they can do. */
@Controller
@RequestMapping("/portal/cases/{number}")
class MyCase {

  private static final String SEEN = "Recourse-Seen";

  private final OwnCases cases;
  private final Parcels parcels;
  private final ChooseMyHandover handovers;
  private final SurplusBook surplus;
  private final CaseClocks clocks;
  private final CaseMessages messages;
  private final EvidenceIndex evidence;
  private final CaseDeadlines deadlines;
  private final CaseStandings standings;
  private final CustomerActs acts;
  private final MyMoney money;
  private final ReadFamily families;
  private final PagePictures pictures;
  private final LineParts parts;

  MyCase(
      OwnCases cases,
      Parcels parcels,
      ChooseMyHandover handovers,
      SurplusBook surplus,
      CaseClocks clocks,
      CaseMessages messages,
      EvidenceIndex evidence,
      CaseDeadlines deadlines,
      CaseStandings standings,
      CustomerActs acts,
      MyMoney money,
      ReadFamily families,
      PagePictures pictures,
      LineParts parts) {
    this.cases = cases;
    this.parcels = parcels;
    this.handovers = handovers;
    this.surplus = surplus;
    this.clocks = clocks;
    this.messages = messages;
    this.evidence = evidence;
    this.deadlines = deadlines;
    this.standings = standings;
    this.acts = acts;
    this.money = money;
    this.families = families;
    this.pictures = pictures;
    this.parts = parts;
  }

  /** What a customer may do with a case. */
  @Component
  record CustomerActs(
      AddEvidence evidence,
      PostMessage message,
      WithdrawCase withdraw,
      WithdrawLine withdrawLine,
      ReopenCase reopen,
      ContestOutcome contest,
      AppealLines appeal,
      RateCase rate) {}

  @ModelAttribute("case")
  ServiceCase own(@PathVariable String number, Authentication customer) {
    return cases.get(number, customer);
  }

  /** The page again for who looks at it already; 204 while nothing has happened since. */
  @GetMapping(headers = SEEN)
  String follow(
      @ModelAttribute("case") ServiceCase own,
      @RequestHeader(SEEN) int version,
      HttpServletResponse response,
      Model model) {
    if (own.version() == version) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    return show(own, response, model);
  }

  @GetMapping
  String show(@ModelAttribute("case") ServiceCase own, HttpServletResponse response, Model model) {
    pictures.show(own.lines().stream().map(CaseLine::sku).toList(), model, response);
    model.addAttribute("dueDay", dueDay(own));
    model.addAttribute("standing", standings.of(own).orElse(null));
    List<CaseClock> running = clocks.of(own.number());
    model.addAttribute("clocks", running);
    model.addAttribute("messages", messages.of(own.number(), false));
    List<Evidence> files = evidence.of(own.number());
    model.addAttribute("evidence", files);
    List<Parcel> sent = parcels.of(own.number());
    model.addAttribute("shipments", MyParcels.Row.of(sent));
    model.addAttribute("handovers", handovers.offers(own, sent));
    model.addAttribute("guide", Guide.of(own, sent, running));
    List<Surplus> beyond = surplus.of(own.number());
    model.addAttribute("surplus", beyond);
    model.addAttribute("surplusOpen", beyond.stream().anyMatch(goods -> !goods.decided()));
    model.addAttribute("appeals", acts.appeal().appealed(own));
    model.addAttribute("can", Possible.of(own, acts));
    model.addAttribute("family", families.asReadByCustomer(own));
    money.show(own, model);
    model.addAttribute("tracks", LineTracks.of(own, money.perLine(own), files));
    parts.show(own.number(), model);
    return "portal/case";
  }

  /** The very day that the mails name, wherever this page is read. */
  private LocalDate dueDay(ServiceCase own) {
    Instant dueAt = own.state().next().dueAt();
    return dueAt == null ? null : deadlines.dayOf(own, dueAt);
  }

  @PostMapping("/evidence")
  String evidence(@ModelAttribute("case") ServiceCase own, @RequestParam MultipartFile file)
      throws IOException {
    acts.evidence()
        .fromCustomer(
            own.number(),
            null,
            new AddEvidence.Upload(
                file.getOriginalFilename(), file.getContentType(), file.getBytes()));
    return back(own);
  }

  @PostMapping("/message")
  String message(@ModelAttribute("case") ServiceCase own, @RequestParam String text) {
    acts.message().fromCustomer(own.number(), text);
    return back(own);
  }

  @PostMapping("/withdraw")
  String withdraw(
      @ModelAttribute("case") ServiceCase own,
      @RequestParam String reason,
      @RequestParam(required = false) Integer item) {
    if (item == null) {
      acts.withdraw().withdraw(own.number(), reason, null);
    } else {
      acts.withdrawLine().withdraw(own.number(), item, reason, null);
    }
    return back(own);
  }

  @PostMapping("/reopen")
  String reopen(
      @ModelAttribute("case") ServiceCase own,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") List<String> lines,
      @RequestParam Map<String, String> form) {
    acts.reopen().reopen(own.number(), reason, NamedPieces.of(lines, form), null);
    return back(own);
  }

  @PostMapping("/appeal")
  String appeal(
      @ModelAttribute("case") ServiceCase own,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") List<String> lines) {
    var unused = acts.appeal().appeal(own.number(), NamedPieces.items(lines), reason);
    return back(own);
  }

  @PostMapping("/contest")
  String contest(@ModelAttribute("case") ServiceCase own, @RequestParam String reason) {
    acts.contest().contest(own.number(), reason, null);
    return back(own);
  }

  @PostMapping("/rate")
  String rate(@ModelAttribute("case") ServiceCase own, @RequestParam int score) {
    acts.rate().rate(own.number(), score);
    return back(own);
  }

  @PostMapping("/rate/marks")
  String mark(@ModelAttribute("case") ServiceCase own, RatingMarks marks) {
    acts.rate().mark(own.number(), marks);
    return back(own);
  }

  private static String back(ServiceCase own) {
    return "redirect:/portal/cases/" + own.number();
  }
}
