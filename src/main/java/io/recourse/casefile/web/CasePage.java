package io.recourse.casefile.web;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.UnitsOfCase;
import io.recourse.casefile.web.TimelineApi.EventJson;
import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.EventCatalogue;
import io.recourse.common.Neighbours;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessage.Direction;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.Letter;
import io.recourse.orders.ArticlePictures;
import io.recourse.relatedcases.ReadFamily;
import io.recourse.web.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case as staff read it: everything known, on one page. */
@Controller
class CasePage {

  private final Cases cases;
  private final CaseReading reading;
  private final CaseMessages messages;
  private final CaseFile file;
  private final UnitsOfCase units;
  private final TimelineReading timeline;
  private final CaseAccess access;
  private final OfferedActs offered;
  private final ArticlePictures pictures;
  private final EventCatalogue catalogue;
  private final MessageSource words;
  private final ReadFamily families;
  private final StaffParts parts;
  private final Clock clock;

  CasePage(
      Cases cases,
      CaseReading reading,
      CaseMessages messages,
      CaseFile file,
      UnitsOfCase units,
      TimelineReading timeline,
      CaseAccess access,
      OfferedActs offered,
      ArticlePictures pictures,
      EventCatalogue catalogue,
      MessageSource words,
      ReadFamily families,
      StaffParts parts,
      Clock clock) {
    this.cases = cases;
    this.reading = reading;
    this.messages = messages;
    this.file = file;
    this.units = units;
    this.timeline = timeline;
    this.access = access;
    this.offered = offered;
    this.pictures = pictures;
    this.catalogue = catalogue;
    this.words = words;
    this.families = families;
    this.parts = parts;
    this.clock = clock;
  }

  @GetMapping("/work/cases/{number}")
  String show(
      @PathVariable String number,
      @RequestParam(required = false) String trail,
      Authentication who,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    CaseNumber known = access.demandRead(who, number);
    ServiceCase of = cases.get(known);
    CaseJson read = reading.read(of, false);
    model.addAttribute("c", read);
    List<Letter> letters = messages.letters(known);
    model.addAttribute("letters", letters);
    model.addAttribute("seen", newestRead(of, letters));
    model.addAttribute("work", OpenWork.of(file.openTasks(known), who));
    tell(of, "all".equals(trail), model);
    model.addAttribute("receipts", file.receipts(known));
    model.addAttribute("refunds", file.refunds(known));
    model.addAttribute("credit", file.credit(known));
    model.addAttribute("units", units.of(known));
    Map<String, String> seen = pictures.of(of.lines().stream().map(CaseLine::sku).toList());
    model.addAttribute("pictures", seen);
    ContentPolicy.allow(response, seen.values());
    model.addAttribute("family", families.of(of));
    model.addAttribute("parts", parts.of(known));
    model.addAttribute("can", offered.of(of));
    model.addAttribute("writes", access.isCorrespondent(who));
    CaseWording wording = new CaseWording(words, locale, clock.instant());
    model.addAttribute("wording", wording);
    model.addAttribute("actors", ActorWording.of(read, file.staffNames(known), wording));
    model.addAttribute("told", new EventWording(wording, catalogue));
    return "cases/case";
  }

  /** What whoever answers from this page has read. */
  private static Instant newestRead(ServiceCase of, List<Letter> letters) {
    return letters.stream()
        .map(Letter::message)
        .filter(one -> one.direction() == Direction.IN)
        .map(CaseMessage::at)
        .max(Comparator.naturalOrder())
        .orElse(of.origin().openedAt());
  }

  /** In chapters without the steps of the machine, or every step in its order. */
  private void tell(ServiceCase of, boolean everyStep, Model model) {
    List<EventJson> events = timeline.of(of, false);
    if (everyStep) {
      model.addAttribute("events", Neighbours.of(events, timeline::isQuiet));
      return;
    }
    List<EventJson> telling = events.stream().filter(event -> !timeline.isQuiet(event)).toList();
    model.addAttribute(
        "chapters", CaseChapter.of(telling, event -> catalogue.chapterOf(event.type())));
  }
}
