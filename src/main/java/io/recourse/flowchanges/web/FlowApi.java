package io.recourse.flowchanges.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.flowchanges.AskFlowChange;
import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowAct;
import io.recourse.flowchanges.FlowChange;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.FlowOffer;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.flowchanges.ShowFlow;
import io.recourse.web.DrawnWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The flow of one case, for leads and process owners. */
@RestController
@RequestMapping("/api/v1/cases/{number}/flow")
class FlowApi {

  private static final String ENDED = "CANCELLED";

  private final ShowFlow show;
  private final AskFlowChange ask;
  private final CaseAccess access;
  private final DrawnWords words;

  FlowApi(ShowFlow show, AskFlowChange ask, CaseAccess access, DrawnWords words) {
    this.words = words;
    this.show = show;
    this.ask = ask;
    this.access = access;
  }

  /**
   * Where the case stands with what may be done there, and all changes, the newest first.
   *
   * @param ended its own process, where that ended and the case did not; else null
   */
  record Flow(List<FlowOffer> places, EndedFlow ended, List<FlowChange> changes) {}

  /** What is asked for, by the id of a place. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(String act, String place, String element, Map<String, String> facts, String reason) {

    FlowMove move() {
      Map<String, String> told = new HashMap<>(facts == null ? Map.of() : facts);
      told.values().removeIf(Objects::isNull);
      return new FlowMove(known(), place, element, Map.copyOf(told));
    }

    private FlowAct known() {
      try {
        return FlowAct.valueOf(String.valueOf(act));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("/act", "flow.act");
      }
    }
  }

  /** A step of the picture, as the case stands there. */
  record Marked(String element, String name, String state) {}

  @GetMapping
  Flow flow(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    return new Flow(show.offers(known), show.ended(known).orElse(null), show.changes(known));
  }

  @PostMapping("/changes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  FlowChange ask(@PathVariable String number, @RequestBody Asked asked, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    return ask.ask(known, asked.move(), asked.reason(), AnsweringTeam.of(who));
  }

  /** The model that a change is about, with its names in the language of the reader. */
  @GetMapping(path = "/changes/{id}/model", produces = MediaType.APPLICATION_XML_VALUE)
  String model(
      @PathVariable String number, @PathVariable UUID id, Authentication who, Locale reader) {
    return words.inModel(show.xml(access.demandRead(who, number), id), reader);
  }

  @GetMapping("/changes/{id}/before")
  List<Marked> before(@PathVariable String number, @PathVariable UUID id, Authentication who) {
    FlowChange change = show.change(access.demandRead(who, number), id);
    return marked(change, change.before());
  }

  @GetMapping("/changes/{id}/after")
  List<Marked> after(@PathVariable String number, @PathVariable UUID id, Authentication who) {
    FlowChange change = show.change(access.demandRead(who, number), id);
    return marked(change, change.after());
  }

  /** The model in which its own process ended, as for a change. */
  @GetMapping(path = "/ended/model", produces = MediaType.APPLICATION_XML_VALUE)
  String endedModel(@PathVariable String number, Authentication who, Locale reader) {
    return words.inModel(show.endedXml(access.demandRead(who, number)), reader);
  }

  /** Where it ended, and before which steps it may be begun once more. */
  @GetMapping("/ended/steps")
  List<Marked> endedSteps(@PathVariable String number, Authentication who) {
    return show.ended(access.demandRead(who, number)).stream().flatMap(FlowApi::marked).toList();
  }

  private static Stream<Marked> marked(EndedFlow ended) {
    FlowPlace place = ended.place();
    return Stream.concat(
        ended.starts().stream()
            .map(EndedFlow.Start::step)
            .map(step -> new Marked(step.element(), step.name(), "DONE")),
        Stream.of(new Marked(place.element(), place.name(), ENDED)));
  }

  /** Of an instance that ended nobody waits where it stood. */
  private static String state(FlowChange change, FlowPlace place) {
    boolean ended = change.move().act() == FlowAct.RESTART && place.equals(change.about());
    return ended ? ENDED : "WAITING";
  }

  private static List<Marked> marked(FlowChange change, List<FlowPlace> places) {
    return places.stream()
        .filter(place -> place.process().equals(change.about().process()))
        .map(place -> new Marked(place.element(), place.name(), state(change, place)))
        .toList();
  }
}
