package io.recourse.studio.jdbc;

import io.recourse.studio.Standing;
import io.recourse.studio.StandingInstances;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's executions; a called instance without a key has that of its caller. */
@Repository
class JdbcStandingInstances implements StandingInstances {

  private final JdbcClient jdbc;

  JdbcStandingInstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Standing> of(String process, Integer version) {
    return jdbc.sql(
            """
            with recursive top as (
              select i.id_ as instance, d.version_ as version, i.business_key_ as known,
                i.super_exec_ as caller
              from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
              where d.key_ = :process and (:version::int is null or d.version_ = :version)
                and i.parent_id_ is null
              union all
              select t.instance, t.version, above.business_key_, above.super_exec_
              from top t
              join act_ru_execution call on call.id_ = t.caller
              join act_ru_execution above on above.id_ = call.proc_inst_id_
              where t.known is null
            ), named as (
              select instance, version, max(known) filter (where known like 'RC-%') as number
              from top group by 1, 2
            )
            select distinct n.number, n.instance, n.version, e.act_id_
            from named n join act_ru_execution e on e.proc_inst_id_ = n.instance
            where e.act_id_ is not null and not exists (
              select from act_ru_execution below where below.parent_id_ = e.id_)
            order by n.number nulls last, n.instance, e.act_id_
            """)
        .param("process", process)
        .param("version", version, Types.INTEGER)
        .query(
            (row, i) ->
                new Standing(
                    row.getString("instance"),
                    row.getString("number"),
                    row.getInt("version"),
                    row.getString("act_id_")))
        .list();
  }

  @Override
  public List<Crowd> beside(String process, Set<String> elements, int first) {
    return jdbc.sql(
            """
            select split_part(e.act_id_, '#', 1) as element, count(*) as standing,
              (array_agg(distinct i.business_key_ order by i.business_key_)
                filter (where i.business_key_ is not null))[1\\:%d] as cases
            from act_ru_execution e
            join act_re_procdef d on d.id_ = e.proc_def_id_
            join act_ru_execution i on i.id_ = e.proc_inst_id_
            where d.key_ = :process and not split_part(e.act_id_, '#', 1) = any(:elements)
              and not exists (select from act_ru_execution below where below.parent_id_ = e.id_)
            group by 1 order by 1
            """
                .formatted(first))
        .param("process", process)
        .param("elements", elements.toArray(String[]::new))
        .query((row, i) -> crowd(row))
        .list();
  }

  @Override
  public List<Called> calledBelow(String process, int version) {
    return jdbc.sql(
            """
            with recursive below as (
              select e.id_ as instance, 0 as depth
              from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
              where d.key_ = :process and d.version_ = :version and e.parent_id_ is null
              union all
              select called.id_, b.depth + 1
              from below b
              join act_ru_execution call on call.proc_inst_id_ = b.instance
              join act_ru_execution called on called.super_exec_ = call.id_
            )
            select b.instance, d.key_ as process, d.version_ as version,
              (select max(n.version_) from act_re_procdef n where n.key_ = d.key_) as newest
            from below b
            join act_ru_execution e on e.id_ = b.instance
            join act_re_procdef d on d.id_ = e.proc_def_id_
            where b.depth > 0
            order by d.key_, d.version_, b.instance
            """)
        .param("process", process)
        .param("version", version)
        .query(Called.class)
        .list();
  }

  private static Crowd crowd(ResultSet row) throws SQLException {
    Array cases = row.getArray("cases");
    return new Crowd(
        row.getString("element"),
        row.getLong("standing"),
        cases == null ? List.of() : List.of((String[]) cases.getArray()));
  }
}
