package io.recourse.feed.web;

import io.recourse.common.Problem;
import io.recourse.feed.Delivery;
import io.recourse.feed.ManageKeys;
import io.recourse.feed.ManageSubscriptions;
import io.recourse.feed.ReplayEvents;
import io.recourse.feed.RotateSecret;
import io.recourse.feed.Subscribers;
import io.recourse.feed.ToldTypes;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which admins see who is sent events, what could not be sent, and have it sent once more. */
@Controller
@RequestMapping("/work/events")
class EventPages {

  private static final String LIST = "redirect:/work/events";
  private static final int SHOWN = 50;

  private final Subscribers subscribers;
  private final ManageSubscriptions manage;
  private final ReplayEvents replay;
  private final RotateSecret rotate;
  private final ManageKeys keys;
  private final ToldTypes types;
  private final ProblemWords words;

  EventPages(
      Subscribers subscribers,
      ManageSubscriptions manage,
      ReplayEvents replay,
      RotateSecret rotate,
      ManageKeys keys,
      ToldTypes types,
      ProblemWords words) {
    this.subscribers = subscribers;
    this.manage = manage;
    this.replay = replay;
    this.rotate = rotate;
    this.keys = keys;
    this.types = types;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("subscribers", subscribers.all());
    model.addAttribute("types", types.byArea());
    model.addAttribute("keys", keys.all());
    return "feed/events";
  }

  @PostMapping
  String add(
      @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") List<String> wanted,
      @RequestParam(defaultValue = "") String secret,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    try {
      ManageSubscriptions.Added added = manage.add(url, wanted, secret, null);
      redirect.addFlashAttribute("secret", added.secret());
      return to(added.subscription().id());
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem said = words.here(refused);
      model.addAttribute("refused", said.errors().get(0));
      model.addAttribute("chosen", wanted);
      return list(model);
    }
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id, @RequestParam(required = false) Delivery.State state, Model model) {
    model.addAttribute("subscriber", subscribers.get(id));
    model.addAttribute("state", state);
    model.addAttribute("deliveries", subscribers.deliveries(id, state, SHOWN));
    return "feed/subscription";
  }

  @PostMapping("/{id}/activity")
  String activity(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean active) {
    manage.setActive(id, active);
    return to(id);
  }

  @PostMapping("/{id}/secret")
  String secret(@PathVariable UUID id, RedirectAttributes redirect) {
    redirect.addFlashAttribute("secret", rotate.rotate(id));
    return to(id);
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable UUID id) {
    manage.remove(id);
    return LIST;
  }

  /** From the beginning of a day where the reader is. */
  @PostMapping("/{id}/replay")
  String replay(@PathVariable UUID id, @RequestParam LocalDate since) {
    replay.since(id, since.atStartOfDay(LocaleContextHolder.getTimeZone().toZoneId()).toInstant());
    return to(id);
  }

  @PostMapping("/{id}/dead/replay")
  String replayDead(@PathVariable UUID id, @RequestParam(required = false) String event) {
    replay.dead(id, event);
    return to(id);
  }

  @PostMapping("/{id}/dead/skip")
  String skip(@PathVariable UUID id, @RequestParam String event) {
    replay.skip(id, event);
    return to(id);
  }

  private static String to(UUID id) {
    return LIST + "/" + id;
  }
}
