package org.orderly.release;

import java.util.List;
import org.orderly.kernel.InvariantCheck;
import org.orderly.kernel.RecordKind;
import org.orderly.kernel.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReleaseVersionsHaveTheirDigests implements InvariantCheck {

  private final JdbcClient jdbc;

  ReleaseVersionsHaveTheirDigests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "I9 what each release says, and what was built of it, is what their digests say";
  }

  @Override
  public List<String> violations() {
    return jdbc.sql(
            "select release_id, concat('version ', version) from release_content"
                + " where unhex(sha2(content, 256)) <> unhex(digest)"
                + " union all select r.id, 'the version in force' from release_record r"
                + " join release_content c on c.release_id = r.id and c.version = r.content_version"
                + " where c.digest <> r.content_digest"
                + " union all select b.release_id, concat('round ', b.round) from release_round b"
                + " join release_content c on c.release_id = b.release_id"
                + " and c.version = b.content_version where c.digest <> b.content_digest")
        .query(
            (row, n) ->
                RecordNumber.of(RecordKind.RELEASE, row.getLong(1))
                    + ": "
                    + row.getString(2)
                    + " is not what its digest says")
        .list();
  }
}
