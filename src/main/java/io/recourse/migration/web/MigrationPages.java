package io.recourse.migration.web;

import io.recourse.migration.MappedStep;
import io.recourse.migration.Migration;
import io.recourse.migration.MovingCase;
import io.recourse.migration.Plan;
import io.recourse.migration.ReadMigration;
import io.recourse.migration.Route;
import io.recourse.studio.ListModels;
import io.recourse.studio.OpenModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
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
    List<Plan> plans = read.plans(migration);
    shown(migration, request, page);
    page.addAttribute("name", models.open(key, null).name());
    page.addAttribute("plans", plans.stream().map(this::shown).toList());
    page.addAttribute("names", names(plans));
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

  /**
   * A plan as it is looked at.
   *
   * @param asked steps where cases stand, and those that do not simply go on; the others are folded
   *     away
   */
  record Shown(Route route, String name, List<MappedStep> asked, List<MappedStep> same) {}

  private Shown shown(Plan plan) {
    Map<Boolean, List<MappedStep>> told =
        plan.steps().stream().collect(Collectors.partitioningBy(MigrationPages::isTold));
    String name = models.open(plan.route().process(), null).name();
    return new Shown(plan.route(), name, told.get(true), told.get(false));
  }

  private static boolean isTold(MappedStep step) {
    return step.standing() > 0 || step.how() != MappedStep.How.SAME;
  }

  /** By element for the process of the cases, by process and element for all. */
  private static Map<String, String> names(List<Plan> plans) {
    Map<String, String> names = new HashMap<>();
    for (Plan plan : plans) {
      String of = plan.route().process() + "/";
      plan.steps().forEach(step -> names.put(of + step.element(), step.name()));
    }
    plans.get(0).steps().forEach(step -> names.put(step.element(), step.name()));
    return names;
  }
}
