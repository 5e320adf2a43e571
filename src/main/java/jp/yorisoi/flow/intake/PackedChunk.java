package jp.yorisoi.flow.intake;

import java.util.List;

/// Up to 4096 stored rows, ready for the store: their row numbers and their columns as bytes.
record PackedChunk(int rows, byte[] numbers, List<Cells> cells) {

    /// One column's bytes.
    record Cells(int position, byte[] bytes) {
        @Override
        public String toString() {
            return "Cells[" + position + "]";
        }
    }

    @Override
    public String toString() {
        return "PackedChunk[" + rows + "]";
    }
}
