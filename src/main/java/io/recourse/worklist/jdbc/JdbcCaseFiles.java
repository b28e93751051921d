package io.recourse.worklist.jdbc;

import io.recourse.worklist.CaseFiles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of {@code published.evidence}; which step named them stands in {@code step_file}. */
@Repository
class JdbcCaseFiles implements CaseFiles {

  private final JdbcClient jdbc;

  JdbcCaseFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Named(String id, String name) {}

  @Override
  public Map<String, String> of(String caseNumber) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id::text as id, file_name as name from published.evidence
            where case_number = ? order by at, id
            """)
        .param(caseNumber)
        .query(Named.class)
        .list()
        .forEach(file -> names.put(file.id(), file.name()));
    return names;
  }

  @Override
  public void filedWith(String caseNumber, String taskKey, Collection<String> files, Instant at) {
    files.forEach(
        file ->
            jdbc.sql(
                    """
                    insert into step_file (evidence, case_number, task_key, at) values (?, ?, ?, ?)
                    on conflict (evidence) do update
                      set task_key = excluded.task_key, at = excluded.at
                    """)
                .params(UUID.fromString(file), caseNumber, taskKey, at.atOffset(ZoneOffset.UTC))
                .update());
  }
}
