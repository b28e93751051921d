package io.recourse.changesets.web;

import io.recourse.changesets.AgreeOnChange;
import io.recourse.changesets.ChangeSet;
import io.recourse.changesets.PilotChange;
import io.recourse.changesets.RollBackChange;
import io.recourse.changesets.WriteChange;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.pilot.PilotWish;
import io.recourse.web.LocalTimes;
import io.recourse.web.ProblemWords;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a change from its page; refused, its reasons and what was typed stand there. */
@Controller
@RequestMapping("/studio/changes")
@PreAuthorize(ChangesApi.OWNERS)
class ChangeForms {

  private static final String LIST = "/studio/changes";

  /**
   * As it was typed, so that it stands there again.
   *
   * @param trial null where no pilot was asked for
   */
  record Typed(String name, String reason, LocalDateTime deployAt, boolean untested, Trial trial)
      implements Serializable {

    static final Typed NOTHING = Typed.words(null);

    static Typed words(String reason) {
      return new Typed(null, reason, null, false, null);
    }
  }

  /**
   * Whom a pilot is about.
   *
   * @param until the last day, which counts, in the zone of whoever typed it
   */
  record Trial(
      Integer share, String team, String category, String country, String type, LocalDate until)
      implements Serializable {

    PilotWish wish(ZoneId zone) {
      Instant end = until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
      return new PilotWish(share, team, category, country, type, end);
    }
  }

  private final WriteChange write;
  private final AgreeOnChange agree;
  private final PilotChange pilot;
  private final RollBackChange back;
  private final LocalTimes times;
  private final ProblemWords words;

  ChangeForms(
      WriteChange write,
      AgreeOnChange agree,
      PilotChange pilot,
      RollBackChange back,
      LocalTimes times,
      ProblemWords words) {
    this.write = write;
    this.agree = agree;
    this.pilot = pilot;
    this.back = back;
    this.times = times;
    this.words = words;
  }

  @PostMapping
  String begin(@RequestParam String name, @RequestParam String reason, RedirectAttributes flash) {
    Typed typed = new Typed(name, reason, null, false, null);
    return done(LIST, typed, flash, () -> write.begin(name, reason));
  }

  @PostMapping("/{id}/name")
  String name(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam String name,
      @RequestParam String reason,
      RedirectAttributes flash) {
    Typed typed = new Typed(name, reason, null, false, null);
    return done(at(id), typed, flash, () -> write.name(id, seen, name, reason));
  }

  @PostMapping("/{id}/add")
  String add(@PathVariable UUID id, @RequestParam UUID draft, RedirectAttributes flash) {
    return done(at(id), Typed.NOTHING, flash, () -> write.add(id, null, draft));
  }

  @PostMapping("/{id}/take-out")
  String takeOut(@PathVariable UUID id, @RequestParam UUID draft, RedirectAttributes flash) {
    return done(at(id), Typed.NOTHING, flash, () -> write.takeOut(id, null, draft));
  }

  @PostMapping("/{id}/submit")
  String submit(@PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
    return done(at(id), Typed.NOTHING, flash, () -> agree.submit(id, seen));
  }

  @PostMapping("/{id}/drop")
  String drop(@PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
    return done(at(id), Typed.NOTHING, flash, () -> write.drop(id, seen));
  }

  @PostMapping("/{id}/deploy")
  String deploy(@PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
    return done(at(id), Typed.NOTHING, flash, () -> agree.deploy(id, seen));
  }

  @PostMapping("/{id}/approve")
  @PreAuthorize(ChangesApi.READERS)
  String approve(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) LocalDateTime deployAt,
      @RequestParam(defaultValue = "false") boolean untested,
      RedirectAttributes flash) {
    Instant from = deployAt == null ? null : deployAt.atZone(times.zone()).toInstant();
    return done(
        at(id),
        new Typed(null, reason, deployAt, untested, null),
        flash,
        () -> agree.approve(id, seen, reason, from, untested));
  }

  @PostMapping("/{id}/pilot")
  @PreAuthorize(ChangesApi.READERS)
  String pilot(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(required = false) String reason,
      @ModelAttribute Trial trial,
      RedirectAttributes flash) {
    PilotWish wish = trial.wish(times.zone());
    Typed typed = new Typed(null, reason, null, false, trial);
    return done(at(id), typed, flash, () -> pilot.approve(id, seen, reason, null, wish));
  }

  @PostMapping("/{id}/return")
  @PreAuthorize(ChangesApi.READERS)
  String giveBack(
      @PathVariable UUID id,
      @RequestParam int seen,
      @RequestParam(required = false) String reason,
      RedirectAttributes flash) {
    return done(at(id), Typed.words(reason), flash, () -> agree.giveBack(id, seen, reason));
  }

  @PostMapping("/{id}/roll-back")
  @PreAuthorize(ChangesApi.READERS)
  String back(
      @PathVariable UUID id,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean withCases,
      RedirectAttributes flash) {
    return done(at(id), Typed.words(reason), flash, () -> back.ask(id, reason, withCases));
  }

  @PostMapping("/{id}/roll-back/at-once")
  @PreAuthorize(ChangesApi.LEADS)
  String backAtOnce(
      @PathVariable UUID id,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean withCases,
      RedirectAttributes flash) {
    return done(at(id), Typed.words(reason), flash, () -> back.atOnce(id, reason, withCases));
  }

  private String done(
      String otherwise, Typed typed, RedirectAttributes flash, Supplier<ChangeSet> act) {
    try {
      return "redirect:" + at(act.get().id());
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", reasons(refused));
      flash.addFlashAttribute("typed", typed);
      return "redirect:" + otherwise;
    }
  }

  /** Of the findings of several models each says which model it is about. */
  private List<String> reasons(Problem refused) {
    return words.said(refused).stream().map(ChangeForms::finding).distinct().toList();
  }

  private static String finding(FieldError error) {
    return error.pointer().startsWith("/members/")
        ? error.pointer().substring("/members/".length()).replace("/", ", ") + ": " + error.detail()
        : error.detail();
  }

  private static String at(UUID id) {
    return LIST + "/" + id;
  }
}
