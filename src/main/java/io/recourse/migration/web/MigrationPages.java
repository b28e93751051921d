package io.recourse.migration.web;

import io.recourse.migration.MappedStep;
import io.recourse.migration.Migration;
import io.recourse.migration.MovingCase;
import io.recourse.migration.ReadMigration;
import io.recourse.studio.ListModels;
import io.recourse.studio.OpenModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The migrations of a process, and one of them with its steps, its cases and its log. */
@Controller
@RequestMapping("/studio/models/{key}/migrations")
@PreAuthorize(MigrationRoles.AND_LEADS)
class MigrationPages {

  private final ReadMigration read;
  private final OpenModel models;
  private final ListModels versions;

  MigrationPages(ReadMigration read, OpenModel models, ListModels versions) {
    this.read = read;
    this.models = models;
    this.versions = versions;
  }

  @GetMapping
  String list(@PathVariable String key, HttpServletRequest request, Model page) {
    page.addAttribute("key", key);
    page.addAttribute("name", models.open(key, null).name());
    page.addAttribute("versions", versions.versions(key));
    page.addAttribute("migrations", read.of(key));
    page.addAttribute("mayWrite", request.isUserInRole("OWNER"));
    return "migration/migrations";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String key,
      @PathVariable UUID id,
      @RequestParam(required = false) MovingCase.State state,
      @RequestParam(required = false) String after,
      HttpServletRequest request,
      Model page) {
    Migration migration = read.read(key, id);
    List<MappedStep> steps = read.plan(migration).steps();
    shown(migration, request, page);
    page.addAttribute("name", models.open(key, null).name());
    page.addAttribute("asked", steps.stream().filter(MigrationPages::isTold).toList());
    page.addAttribute("same", steps.stream().filter(step -> !isTold(step)).toList());
    page.addAttribute("names", names(steps));
    page.addAttribute("state", state);
    page.addAttribute("states", MovingCase.State.values());
    page.addAttribute("cases", read.cases(id, state, after));
    page.addAttribute("log", read.log(id));
    return "migration/migration";
  }

  /** How far it is; the page asks for it as long as it goes on. */
  @GetMapping("/{id}/progress")
  String progress(
      @PathVariable String key, @PathVariable UUID id, HttpServletRequest request, Model page) {
    shown(read.read(key, id), request, page);
    return "migration/migration :: progress";
  }

  private void shown(Migration migration, HttpServletRequest request, Model page) {
    page.addAttribute("migration", migration);
    page.addAttribute("route", migration.route());
    page.addAttribute("progress", read.progress(migration.id()));
    page.addAttribute("mayWrite", request.isUserInRole("OWNER"));
    page.addAttribute("own", migration.isBy(request.getRemoteUser()));
  }

  /** Steps where cases stand, and those that do not simply go on; the others are folded away. */
  private static boolean isTold(MappedStep step) {
    return step.standing() > 0 || step.how() != MappedStep.How.SAME;
  }

  private static Map<String, String> names(List<MappedStep> steps) {
    return steps.stream()
        .collect(Collectors.toMap(MappedStep::element, MappedStep::name, (one, other) -> one));
  }
}
