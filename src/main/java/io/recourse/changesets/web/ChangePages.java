package io.recourse.changesets.web;

import io.recourse.changesets.ChangeSet;
import io.recourse.changesets.ReadChanges;
import io.recourse.pilot.ComparePilot;
import io.recourse.studio.KnownOfDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes of several models, and what one of them changes, model by model. */
@Controller
@RequestMapping("/studio/changes")
@PreAuthorize(ChangesApi.READERS)
class ChangePages {

  private final ReadChanges read;
  private final ComparePilot pilots;
  private final KnownOfDraft known;

  ChangePages(ReadChanges read, ComparePilot pilots, KnownOfDraft known) {
    this.pilots = pilots;
    this.read = read;
    this.known = known;
  }

  @GetMapping
  String list(HttpServletRequest request, Model page) {
    page.addAttribute("changes", read.all());
    page.addAttribute("mayWrite", request.isUserInRole("OWNER"));
    return "changesets/changes";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, HttpServletRequest request, Model page) {
    ChangeSet change = read.find(id);
    List<ReadChanges.Part> parts = read.parts(id);
    page.addAttribute("change", change);
    page.addAttribute("parts", parts);
    page.addAttribute("offered", read.offered());
    page.addAttribute("was", change.backOf() == null ? null : read.find(change.backOf()));
    page.addAttribute("back", read.backOf(id).orElse(null));
    page.addAttribute("own", isOwn(change, parts, request.getRemoteUser()));
    page.addAttribute("untested", parts.stream().anyMatch(it -> known.isUntested(it.draft())));
    page.addAttribute("groups", pilots.offered());
    page.addAttribute("mayWrite", request.isUserInRole("OWNER"));
    page.addAttribute("mayGoBackAlone", request.isUserInRole("LEAD"));
    return "changesets/change";
  }

  private static boolean isOwn(ChangeSet change, List<ReadChanges.Part> parts, String person) {
    return change.isBy(person) || parts.stream().anyMatch(it -> it.draft().isBy(person));
  }
}
