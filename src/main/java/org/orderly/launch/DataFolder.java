package org.orderly.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder in which the try mode keeps everything; used by one server at a time. */
record DataFolder(Path path) {

  static DataFolder at(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path, ownerOnly(path, "rwx------"));
      }
    } catch (IOException failure) {
      throw unusable(path, failure);
    }
    if (!Files.isWritable(path)) {
      throw new LaunchRefused(
          "The data folder " + path + " cannot be written; ORDERLY_DATA may name another.");
    }
    return new DataFolder(path);
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** The folder's lock, held until this JVM ends in whatever way; null where another holds it. */
  @Nullable FileLock tryLock() {
    try {
      return FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
          .tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    } catch (IOException failure) {
      throw unusable(path, failure);
    }
  }

  /** Writes a file that only its owner may read, whole or not at all. */
  void writeSecret(String name, String content) {
    try {
      Path draft = Files.createTempFile(path, name, ".new", ownerOnly(path, "rw-------"));
      Files.writeString(draft, content);
      Files.move(
          draft,
          resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw unusable(path, failure);
    }
  }

  private static LaunchRefused unusable(Path path, IOException failure) {
    return new LaunchRefused(
        "The data folder "
            + path
            + " cannot be used ("
            + failure
            + "); ORDERLY_DATA may name another.",
        failure);
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
