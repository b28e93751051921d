package io.recourse.casefile.web;

import io.recourse.casefile.CaseFile.OpenTask;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Work that is open on a case, as its reader sees it.
 *
 * @param mayOpen whether it is of a team of theirs, or they see the work of all
 */
record OpenWork(OpenTask task, boolean mayOpen) {

  private static final Set<String> SEES_ALL =
      Set.of("ROLE_LEAD", "ROLE_DIRECTOR", "ROLE_ADMIN", "ROLE_AUDITOR");

  static List<OpenWork> of(List<OpenTask> tasks, Authentication reader) {
    Set<String> roles = AuthorityUtils.authorityListToSet(reader.getAuthorities());
    return tasks.stream().map(task -> new OpenWork(task, maySee(roles, task))).toList();
  }

  private static boolean maySee(Collection<String> roles, OpenTask task) {
    return roles.contains("ROLE_" + task.team().toUpperCase(Locale.ROOT))
        || roles.stream().anyMatch(SEES_ALL::contains);
  }
}
