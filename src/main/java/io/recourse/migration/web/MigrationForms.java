package io.recourse.migration.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.migration.AgreeOnMigration;
import io.recourse.migration.BeginMigration;
import io.recourse.migration.OneOf;
import io.recourse.migration.ReadMigration;
import io.recourse.migration.SteerMigration;
import io.recourse.migration.TryMoves;
import io.recourse.migration.VetoMoves;
import io.recourse.web.ProblemWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the pages of migrations. */
@Controller
@RequestMapping("/studio/models/{key}/migrations")
@PreAuthorize(MigrationRoles.WRITERS)
class MigrationForms {

  private static final String STEP = "step.";
  private static final String AS_BEFORE = "?same";
  private static final String STAYS = "?stays";

  private final BeginMigration begin;
  private final ReadMigration read;
  private final TryMoves trial;
  private final VetoMoves vetoes;
  private final AgreeOnMigration agree;
  private final SteerMigration steer;
  private final ProblemWords words;

  MigrationForms(
      BeginMigration begin,
      ReadMigration read,
      TryMoves trial,
      VetoMoves vetoes,
      AgreeOnMigration agree,
      SteerMigration steer,
      ProblemWords words) {
    this.begin = begin;
    this.read = read;
    this.trial = trial;
    this.vetoes = vetoes;
    this.agree = agree;
    this.steer = steer;
    this.words = words;
  }

  @PostMapping
  String begin(
      @PathVariable String key,
      @RequestParam int from,
      @RequestParam int to,
      @RequestParam(defaultValue = "false") boolean together,
      @RequestParam(defaultValue = "false") boolean anew,
      RedirectAttributes flash) {
    flash.addAttribute("key", key);
    try {
      flash.addAttribute("id", begin.begin(key, from, to, together, anew).id());
      return "redirect:/studio/models/{key}/migrations/{id}";
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(refused));
      return "redirect:/studio/models/{key}/migrations";
    }
  }

  @PostMapping("/{id}/mapping")
  String map(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam int version,
      @ModelAttribute OneOf of,
      @RequestParam Map<String, String> form,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> begin.map(one, version, of, mapping(form)));
  }

  @PostMapping("/{id}/try")
  String tryOut(@PathVariable String key, @PathVariable UUID id, RedirectAttributes flash) {
    return done(key, id, flash, trial::begin);
  }

  @PostMapping("/{id}/submit")
  String submit(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> agree.submit(one, version, reason));
  }

  @PostMapping("/{id}/approve")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  String approve(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(required = false) String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> agree.approve(one, version, reason));
  }

  @PostMapping("/{id}/return")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  String giveBack(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> agree.giveBack(one, version, reason));
  }

  @PostMapping("/{id}/pause")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  String pause(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> steer.pause(one, reason));
  }

  @PostMapping("/{id}/go-on")
  String goOn(@PathVariable String key, @PathVariable UUID id, RedirectAttributes flash) {
    return done(key, id, flash, steer::goOn);
  }

  @PostMapping("/{id}/call-off")
  String callOff(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> steer.callOff(one, reason));
  }

  @PostMapping("/{id}/vetoes")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  String veto(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(required = false) List<String> cases,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> vetoes.veto(one, cases, reason));
  }

  @PostMapping("/{id}/vetoes/lift")
  @PreAuthorize(MigrationRoles.AND_LEADS)
  String lift(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(required = false) List<String> cases,
      @RequestParam String reason,
      RedirectAttributes flash) {
    return done(key, id, flash, one -> vetoes.lift(one, cases, reason));
  }

  private String done(String key, UUID id, RedirectAttributes flash, Consumer<UUID> act) {
    flash.addAttribute("key", key);
    flash.addAttribute("id", read.read(key, id).id());
    try {
      act.accept(id);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(refused));
    }
    return "redirect:/studio/models/{key}/migrations/{id}";
  }

  private String said(Problem refused) {
    return words.said(refused).stream().map(FieldError::detail).collect(Collectors.joining(" "));
  }

  private static Map<String, String> mapping(Map<String, String> form) {
    Map<String, String> own = new HashMap<>();
    form.forEach(
        (name, target) -> {
          if (name.startsWith(STEP) && !target.equals(AS_BEFORE)) {
            own.put(name.substring(STEP.length()), target.equals(STAYS) ? "" : target);
          }
        });
    return own;
  }
}
