package io.recourse.worklist.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.worklist.FormSchemas;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms as the engine keeps them; it has no call that lists them. */
@Repository
class JdbcFormSchemas implements FormSchemas {

  private final JdbcClient jdbc;

  JdbcFormSchemas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> newest() {
    return jdbc.sql(
            """
            select distinct on (f.key_) b.bytes_ from act_re_camformdef f
            join act_ge_bytearray b
              on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
            order by f.key_, f.version_ desc
            """)
        .query((row, index) -> new String(row.getBytes(1), UTF_8))
        .list();
  }
}
